#include "mm1_fields.h"

#include "ui/common/form_rows.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUrl>

namespace cordboard::ui {

namespace {

constexpr int leastMm1Kb = 10;
constexpr int mostMm1Kb = 10'000;
constexpr int longestUrl = 60; // it travels in a short message

bool isAddressAndPort(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([0-9.]+|\\[[0-9a-fA-F:.]+\\]):([0-9]{1,5})$"));
    const auto match = pattern.match(text);
    const int port = match.captured(2).toInt();
    return match.hasMatch() && port > 0 && port <= 65535;
}

bool isPhoneUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && isHttp && !url.host().isEmpty() && text.size() <= longestUrl;
}

/// "10.0.0.5, 10.0.0.0/24"; the engine looks closer.
bool areAddresses(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[0-9a-fA-F:.]+(/[0-9]{1,3})?( *, *[0-9a-fA-F:.]+(/[0-9]{1,3})?)*$"));
    return text.isEmpty() || pattern.match(text).hasMatch();
}

} // namespace

Mm1Fields::Mm1Fields(QWidget *form)
    : QObject(form)
    , m_on(new QCheckBox(tr("Phones fetch pictures from this computer"), form))
    , m_listen(new QLineEdit(form))
    , m_publicUrl(new QLineEdit(form))
    , m_numberHeader(new QLineEdit(form))
    , m_proxies(new QLineEdit(form))
    , m_size(new QSpinBox(form))
{
    m_on->setObjectName(QStringLiteral("mm1"));
    m_size->setRange(leastMm1Kb, mostMm1Kb);
    m_size->setSuffix(tr(" kB"));
    m_publicUrl->setMaxLength(longestUrl);
    m_numberHeader->setPlaceholderText(QStringLiteral("X-WAP-Network-Client-MSISDN"));
    for (QLineEdit *field : {m_listen, m_publicUrl, m_numberHeader, m_proxies})
        connect(field, &QLineEdit::textChanged, this, &Mm1Fields::changed);
    connect(m_size, &QSpinBox::valueChanged, this, &Mm1Fields::changed);
    connect(m_on, &QCheckBox::toggled, this, &Mm1Fields::changed);
    connect(m_on, &QCheckBox::toggled, this, &Mm1Fields::refresh);
}

void Mm1Fields::addRows(FormRows &rows)
{
    m_rows = &rows;
    m_onRow = rows.addField(
        tr("Pictures by WAP push (MM1)"), m_on,
        tr("For operators, MVNOs, private networks and labs: elsewhere phones fetch pictures only "
           "from their own operator."));
    m_on->setAccessibleName(m_on->text());
    m_listenRow =
        rows.addField(tr("Phones reach us at"), m_listen,
                      tr("Where phones reach us, like 10.0.0.1:8472. It has no login: never on "
                         "the internet."));
    m_urlRow = rows.addField(tr("Phones fetch from"), m_publicUrl,
                             tr("What phones are told, like http://10.0.0.1:8472/m."));
    const int headerRow =
        rows.addField(tr("Number header"), m_numberHeader,
                      tr("In which the proxy names the phone. Empty: phones cannot send."));
    m_proxiesRow = rows.addField(
        tr("Trusted proxies"), m_proxies,
        tr("Who is believed about that number, like 10.0.0.5, 10.1.0.0/16. Nobody else is."));
    const int sizeRow = rows.addField(tr("Largest picture message"), m_size);
    m_rest = {m_listenRow, m_urlRow, headerRow, m_proxiesRow, sizeRow};
}

void Mm1Fields::setShown(bool shown)
{
    m_shown = shown;
    m_rows->setRowShown(m_onRow, shown);
    refresh();
}

void Mm1Fields::refresh()
{
    if (!m_rows)
        return;
    for (const int row : std::as_const(m_rest))
        m_rows->setRowShown(row, m_shown && m_on->isChecked());
}

void Mm1Fields::show(const Carrier &carrier)
{
    const Mm1Profile &mm1 = carrier.mm1;
    m_on->setChecked(mm1.isOn());
    m_listen->setText(mm1.listen);
    m_publicUrl->setText(mm1.publicUrl);
    m_numberHeader->setText(mm1.numberHeader);
    m_proxies->setText(mm1.trustedProxies);
    m_size->setValue(int(mm1.maxOctets / 1'000));
    for (const int row : {m_listenRow, m_urlRow, m_proxiesRow})
        m_rows->setFault(row, {});
    refresh();
}

void Mm1Fields::writeTo(Carrier &carrier) const
{
    Mm1Profile &mm1 = carrier.mm1;
    if (!m_on->isChecked()) {
        mm1 = {};
        return;
    }
    mm1.listen = m_listen->text().trimmed();
    mm1.publicUrl = m_publicUrl->text().trimmed();
    mm1.numberHeader = m_numberHeader->text().trimmed();
    mm1.trustedProxies = m_proxies->text().trimmed();
    if (m_size->value() != int(mm1.maxOctets / 1'000)) // what a file set to the octet stays
        mm1.maxOctets = qint64(m_size->value()) * 1'000;
}

bool Mm1Fields::check(const Carrier &carrier)
{
    const Mm1Profile &mm1 = carrier.mm1;
    const bool isOff = !m_on->isChecked();
    const bool goodListen = isOff || isAddressAndPort(mm1.listen);
    const bool goodUrl = isOff || isPhoneUrl(mm1.publicUrl);
    const bool goodProxies = isOff || areAddresses(mm1.trustedProxies);
    m_rows->setFault(m_listenRow, goodListen ? QString() : tr("Write it like 10.0.0.1:8472."));
    m_rows->setFault(m_urlRow,
                     goodUrl ? QString() : tr("This is no address like http://10.0.0.1:8472/m."));
    m_rows->setFault(m_proxiesRow,
                     goodProxies ? QString()
                                 : tr("Write addresses like 10.0.0.5, with commas between them."));
    QLineEdit *wrong = !goodListen    ? m_listen
                       : !goodUrl     ? m_publicUrl
                       : !goodProxies ? m_proxies
                                      : nullptr;
    if (wrong)
        wrong->setFocus(Qt::OtherFocusReason);
    return !wrong;
}

} // namespace cordboard::ui
