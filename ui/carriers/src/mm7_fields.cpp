#include "mm7_fields.h"

#include "ui/common/form_rows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUrl>

namespace cordboard::ui {

namespace {

constexpr int smallestKb = 10;
constexpr int largestKb = 10'000;

/// Schemas of 3GPP TS 23.140, the newest first; any other can be typed.
QStringList namespaces()
{
    QStringList all;
    for (const char *release : {"REL-6-MM7-1-4", "REL-6-MM7-1-3", "REL-6-MM7-1-0", "REL-5-MM7-1-5",
                                "REL-5-MM7-1-2", "REL-5-MM7-1-0"})
        all.append(
            QStringLiteral("http://www.3gpp.org/ftp/Specs/archive/23_series/23.140/schema/") +
            QLatin1String(release));
    return all;
}

/// An address, not a name, and a port; the engine looks closer.
bool isListenAddress(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([0-9.]+|\\[[0-9a-fA-F:.]+\\]):([0-9]{1,5})$"));
    const auto match = pattern.match(text);
    const int port = match.captured(2).toInt();
    return match.hasMatch() && port > 0 && port <= 65535;
}

} // namespace

Mm7Fields::Mm7Fields(QWidget *form)
    : QObject(form)
    , m_url(new QLineEdit(form))
    , m_private(new QCheckBox(tr("It may be on this computer or its network"), form))
    , m_vaspId(new QLineEdit(form))
    , m_vasId(new QLineEdit(form))
    , m_numbers(new QComboBox(form))
    , m_size(new QSpinBox(form))
    , m_namespace(new QComboBox(form))
    , m_version(new QLineEdit(form))
    , m_listen(new QLineEdit(form))
    , m_listenUser(new QLineEdit(form))
    , m_listenPassword(new QLineEdit(form))
{
    m_numbers->addItem(tr("With their plus: +44 7700 900142"), true);
    m_numbers->addItem(tr("Digits alone: 44 7700 900142"), false);
    m_size->setRange(smallestKb, largestKb);
    m_size->setSuffix(tr(" kB"));
    m_namespace->setEditable(true);
    m_namespace->addItems(namespaces());
    m_version->setPlaceholderText(QStringLiteral("6.8.0"));
    m_listenPassword->setEchoMode(QLineEdit::Password);
    wire();
}

int Mm7Fields::add(const QString &label, QWidget *field, const QString &help)
{
    m_all.append(m_rows->addField(label, field, help));
    return m_all.last();
}

void Mm7Fields::addAddress(FormRows &rows)
{
    m_rows = &rows;
    m_urlRow = add(tr("MMSC address"), m_url,
                   tr("As the carrier says, like https://mmsc.example.net/mm7."));
    add(tr("Where it is"), m_private);
    m_private->setAccessibleName(m_private->text());
}

void Mm7Fields::addRest(FormRows &rows)
{
    m_rows = &rows;
    add(tr("VASP id"), m_vaspId, tr("The carrier gave it to you."));
    add(tr("VAS id"), m_vasId, tr("Many carriers want it empty."));
    add(tr("Numbers"), m_numbers);
    add(tr("Largest message"), m_size,
        tr("300 kB works everywhere; many carriers take 600 or 1,000."));
    add(tr("Schema"), m_namespace, tr("The version of MM7 that the carrier speaks."));
    add(tr("MM7 version"), m_version, tr("Empty: the usual one."));
    m_listenRow = add(tr("Listen at"), m_listen,
                      tr("For pictures from phones, and reports. Like 127.0.0.1:8471; empty: "
                         "nothing comes in. From outside, put a proxy with TLS in front of it."));
    add(tr("Its user name"), m_listenUser, tr("What the carrier logs in with here."));
    m_passwordRow = add(tr("Its password"), m_listenPassword);
}

void Mm7Fields::setShown(bool shown)
{
    for (const int row : std::as_const(m_all))
        m_rows->setRowShown(row, shown);
}

void Mm7Fields::wire()
{
    for (QLineEdit *field :
         {m_url, m_vaspId, m_vasId, m_version, m_listen, m_listenUser, m_listenPassword})
        connect(field, &QLineEdit::textChanged, this, &Mm7Fields::changed);
    connect(m_private, &QCheckBox::toggled, this, &Mm7Fields::changed);
    connect(m_numbers, &QComboBox::currentIndexChanged, this, &Mm7Fields::changed);
    connect(m_namespace, &QComboBox::currentTextChanged, this, &Mm7Fields::changed);
    connect(m_size, &QSpinBox::valueChanged, this, &Mm7Fields::changed);
}

void Mm7Fields::show(const Carrier &carrier)
{
    const Mm7Profile &mm7 = carrier.mm7;
    m_hasPassword = mm7.hasListenPassword;
    m_url->setText(mm7.url);
    m_private->setChecked(mm7.allowPrivate);
    m_vaspId->setText(mm7.vaspId);
    m_vasId->setText(mm7.vasId);
    m_numbers->setCurrentIndex(m_numbers->findData(mm7.plusInNumbers));
    m_size->setValue(int(mm7.maxOctets / 1'000));
    m_namespace->setCurrentText(mm7.xmlNamespace.isEmpty() ? namespaces().constFirst()
                                                           : mm7.xmlNamespace);
    m_version->setText(mm7.version);
    m_listen->setText(mm7.listen);
    m_listenUser->setText(mm7.listenUser);
    m_listenPassword->clear();
    m_rows->setHelp(m_passwordRow, m_hasPassword ? tr("Kept: leave empty to keep it.") : QString());
    for (const int row : {m_urlRow, m_listenRow, m_passwordRow})
        m_rows->setFault(row, {});
}

void Mm7Fields::writeTo(CarrierEdit &edit) const
{
    Mm7Profile &mm7 = edit.carrier.mm7;
    mm7.url = m_url->text().trimmed();
    mm7.allowPrivate = m_private->isChecked();
    mm7.vaspId = m_vaspId->text().trimmed();
    mm7.vasId = m_vasId->text().trimmed();
    mm7.plusInNumbers = m_numbers->currentData().toBool();
    if (m_size->value() != int(mm7.maxOctets / 1'000)) // what a file set to the octet stays
        mm7.maxOctets = qint64(m_size->value()) * 1'000;
    const QString schema = m_namespace->currentText().trimmed();
    mm7.xmlNamespace = schema == namespaces().constFirst() ? QString() : schema;
    mm7.version = m_version->text().trimmed();
    mm7.listen = m_listen->text().trimmed();
    mm7.listenUser = m_listenUser->text();
    // Without a name nobody logs in: a password that stayed would keep everybody out.
    edit.listenPassword = mm7.listenUser.isEmpty() ? QString() : m_listenPassword->text();
    edit.keepListenPassword =
        m_hasPassword && edit.listenPassword.isEmpty() && !mm7.listenUser.isEmpty();
}

bool Mm7Fields::check(const CarrierEdit &edit)
{
    const Mm7Profile &mm7 = edit.carrier.mm7;
    const QUrl url(mm7.url, QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const bool goodUrl = url.isValid() && isHttp && !url.host().isEmpty();
    const bool goodListen = mm7.listen.isEmpty() || isListenAddress(mm7.listen);
    const bool goodPassword =
        mm7.listenUser.isEmpty() || edit.keepListenPassword || !edit.listenPassword.isEmpty();
    m_rows->setFault(m_urlRow, goodUrl
                                   ? QString()
                                   : tr("This is no address like https://mmsc.example.net/mm7."));
    m_rows->setFault(m_listenRow, goodListen ? QString() : tr("Write it like 127.0.0.1:8471."));
    m_rows->setFault(m_passwordRow, goodPassword ? QString() : tr("A user name needs a password."));
    QLineEdit *wrong = !goodUrl        ? m_url
                       : !goodListen   ? m_listen
                       : !goodPassword ? m_listenPassword
                                       : nullptr;
    if (wrong)
        wrong->setFocus(Qt::OtherFocusReason);
    return !wrong;
}

} // namespace cordboard::ui
