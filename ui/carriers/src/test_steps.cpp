#include "ui/carriers/test_steps.h"

#include "ui/common/paint.h"

#include <QAccessible>
#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int iconSize = 18;
constexpr int gap = 8;
constexpr int wordWidth = 90;
constexpr TestStep::Kind kinds[] = {TestStep::Kind::Reached, TestStep::Kind::Secure,
                                    TestStep::Kind::LoggedIn, TestStep::Kind::Ready};

} // namespace

TestSteps::TestSteps(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Steps of the test"));
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString TestSteps::word(TestStep::Kind kind)
{
    switch (kind) {
    case TestStep::Kind::Reached:
        return tr("Reached");
    case TestStep::Kind::Secure:
        return tr("Secure");
    case TestStep::Kind::LoggedIn:
        return tr("Logged in");
    case TestStep::Kind::Ready:
        break;
    }
    return tr("Ready");
}

void TestSteps::clear()
{
    m_steps.clear();
    setAccessibleDescription({});
    updateGeometry();
    update();
}

void TestSteps::show(const TestStep &step)
{
    m_steps.insert(step.kind, step);
    setAccessibleDescription(spoken());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    updateGeometry();
    update();
}

QString TestSteps::spoken() const
{
    QStringList words;
    for (const TestStep::Kind kind : kinds) {
        if (!m_steps.contains(kind))
            continue;
        const TestStep &step = m_steps[kind];
        QString outcome = tr("running");
        if (step.outcome == TestStep::Outcome::Passed)
            outcome = tr("passed");
        if (step.outcome == TestStep::Outcome::Failed)
            outcome = tr("failed");
        if (step.outcome == TestStep::Outcome::Skipped)
            outcome = tr("skipped");
        words.append(tr("%1: %2. %3").arg(word(kind), outcome, step.sentence).trimmed());
    }
    return words.join(u' ');
}

TestSteps::Look TestSteps::lookOf(TestStep::Kind kind) const
{
    if (!m_steps.contains(kind))
        return {{}, Role::Text3};
    switch (m_steps[kind].outcome) {
    case TestStep::Outcome::Running:
        return {QStringLiteral("st-sending"), Role::Text2};
    case TestStep::Outcome::Passed:
        return {QStringLiteral("ln-up"), Role::Delivered};
    case TestStep::Outcome::Failed:
        return {QStringLiteral("st-failed"), Role::Failed};
    case TestStep::Outcome::Skipped:
        break;
    }
    return {QStringLiteral("st-cancelled"), Role::Text3};
}

QRect TestSteps::sentenceRect(TestStep::Kind kind, int width) const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Small));
    const int left = iconSize + gap + qMax(wordWidth, metrics.averageCharWidth() * 12);
    const int room = qMax(60, width - left);
    const QRect text = metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap,
                                            m_steps.value(kind).sentence);
    return {left, 4, room, text.height()};
}

int TestSteps::rowHeight(TestStep::Kind kind, int width) const
{
    return qMax(26, sentenceRect(kind, width).height() + 8);
}

int TestSteps::heightForWidth(int width) const
{
    int height = 0;
    for (const TestStep::Kind kind : kinds)
        height += rowHeight(kind, width);
    return height;
}

QSize TestSteps::sizeHint() const
{
    return {300, heightForWidth(width() > 100 ? width() : 480)};
}

void TestSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [this, mirrored](QRectF box) {
        if (mirrored)
            box.moveLeft(width() - box.right());
        return box;
    };
    int y = 0;
    for (const TestStep::Kind kind : kinds) {
        const Look look = lookOf(kind);
        const QRectF circle(0, y + 4, iconSize, iconSize);
        if (look.icon.isEmpty()) {
            painter.setPen(QPen(m_theme.color(Role::Control), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(placed(circle).adjusted(2, 2, -2, -2));
        } else {
            paintIcon(painter, placed(circle), look.icon, iconSize, m_theme.color(look.role),
                      m_theme.color(Role::Pane));
        }
        const QRectF sentence = QRectF(sentenceRect(kind, width())).translated(0, y);
        const QRectF words(iconSize + gap, y, sentence.left() - iconSize - gap, 26);
        paintElided(painter, placed(words), m_theme.font(TextSize::Small, !look.icon.isEmpty()),
                    m_theme.color(look.icon.isEmpty() ? Role::Text3 : Role::Text), word(kind));
        painter.setFont(m_theme.font(TextSize::Small));
        painter.setPen(m_theme.color(look.role == Role::Failed ? Role::Failed : Role::Text2));
        painter.drawText(placed(sentence), Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop,
                         m_steps.value(kind).sentence);
        y += rowHeight(kind, width());
    }
}

} // namespace cordboard::ui
