#include "ui/inbox/new_thread_panel.h"

#include "base/take.h"
#include "known_people.h"
#include "phone/number.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cordboard::ui {

NewThreadPanel::NewThreadPanel(EngineProxy &proxy, CarrierBook &book, const Theme &theme,
                               QWidget *parent)
    : QWidget(parent)
    , m_proxy(proxy)
    , m_book(book)
    , m_theme(theme)
    , m_title(new QLabel(tr("To"), this))
    , m_number(new QLineEdit(this))
    , m_known(new KnownPeople(proxy, theme, this))
    , m_sender(new QComboBox(this))
    , m_senderLabel(new QLabel(tr("From"), this))
    , m_error(new QLabel(this))
    , m_open(new PrimaryButton(theme, {}, tr("Open conversation"), this))
{
    for (QLabel *label : {m_title, m_senderLabel})
        label->setTextFormat(Qt::PlainText);
    m_number->setAccessibleName(tr("Name or number to write to"));
    m_number->setPlaceholderText(tr("Name, or number such as +1 555 013 4477"));
    m_number->setMaxLength(40);
    m_title->setBuddy(m_number);
    m_sender->setAccessibleName(tr("Our number"));
    m_senderLabel->setBuddy(m_sender);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *cancel = new QPushButton(tr("Cancel"), this);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 12);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_number);
    column->addWidget(m_known);
    column->addWidget(m_error);
    column->addWidget(m_senderLabel);
    column->addWidget(m_sender);
    column->addSpacing(6);
    column->addLayout(buttons);

    connectAll(cancel);
    fillSenders();
    restyle();
}

void NewThreadPanel::connectAll(QPushButton *cancel)
{
    m_number->installEventFilter(this);
    connect(m_number, &QLineEdit::returnPressed, this, &NewThreadPanel::open);
    connect(m_number, &QLineEdit::textEdited, m_error, &QLabel::hide);
    connect(m_number, &QLineEdit::textEdited, m_known, &KnownPeople::look);
    connect(m_known, &KnownPeople::picked, this, &NewThreadPanel::takeKnown);
    connect(m_known, &KnownPeople::nobody, this, &NewThreadPanel::sayNobody);
    connect(m_known, &KnownPeople::chosenChanged, m_number, &QWidget::setAccessibleDescription);
    connect(m_open, &QPushButton::clicked, this, &NewThreadPanel::open);
    connect(cancel, &QPushButton::clicked, this, &NewThreadPanel::cancelled);
    connect(&m_book, &CarrierBook::carriersChanged, this, &NewThreadPanel::fillSenders);
    connect(&m_theme, &Theme::changed, this, &NewThreadPanel::restyle);
}

void NewThreadPanel::start()
{
    m_number->clear();
    m_known->forget();
    m_error->hide();
    show();
    m_number->setFocus(Qt::ShortcutFocusReason);
}

/// Whoever turned away is not taken to another person by an answer that comes late.
void NewThreadPanel::hideEvent(QHideEvent *event)
{
    m_known->forget();
    QWidget::hideEvent(event);
}

void NewThreadPanel::fillSenders()
{
    const QString chosen = m_sender->currentData().toString();
    m_sender->clear();
    const QStringList senders = m_book.senders();
    for (const QString &number : senders)
        m_sender->addItem(phone::display(number), number);
    m_sender->setCurrentIndex(qMax(0, m_sender->findData(chosen)));
    // One number is no choice.
    m_sender->setVisible(senders.size() > 1);
    m_senderLabel->setVisible(senders.size() > 1);
}

/// Their conversation as it is: it goes on from the number that it began with.
void NewThreadPanel::takeKnown(const Conversation &thread)
{
    m_known->forget();
    Q_EMIT opened(thread);
}

void NewThreadPanel::sayNobody()
{
    say(tr("Nobody we know is called “%1”. Type a number to write to somebody new.")
            .arg(isolated(m_number->text().trimmed())));
}

void NewThreadPanel::open()
{
    if (const Conversation *known = m_known->chosen())
        return takeKnown(Conversation(*known));
    if (m_known->pickWhenKnown())
        return;
    if (KnownPeople::isName(m_number->text()))
        return sayNobody();
    const QString sender = m_sender->currentData().toString();
    const auto number = phone::toE164(m_number->text(), phone::region(sender));
    if (!number) {
        say(number.error().message);
        return;
    }
    m_open->setEnabled(false);
    take(m_proxy.engine().openThread(sender, *number), this,
         [this](const Result<Conversation> &thread) {
             m_open->setEnabled(true);
             if (thread)
                 Q_EMIT opened(*thread);
             else
                 say(thread.error().message);
         });
}

void NewThreadPanel::say(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->show();
    m_number->setAccessibleDescription(sentence);
    m_number->setFocus();
}

bool NewThreadPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
        m_known->takeKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void NewThreadPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void NewThreadPanel::restyle()
{
    for (QLabel *label : {m_title, m_senderLabel, m_error}) {
        label->setFont(m_theme.font(TextSize::Small));
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText,
                         m_theme.color(label == m_error ? Role::Failed : Role::Text2));
        label->setPalette(palette);
    }
}

} // namespace cordboard::ui
