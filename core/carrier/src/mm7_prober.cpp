#include "mm7_prober.h"

#include "mm7_submit.h"

#include "mms/mm7.h"

#include <QUrl>

namespace cordboard::carrier {

namespace {

using Step = TestStep::Kind;
using From = http::Outcome::Kind;

bool isSecure(const Carrier &carrier)
{
    return QUrl(carrier.mm7.url).scheme() == QLatin1String("https");
}

} // namespace

Mm7Prober::Mm7Prober(const CarrierEdit &edit, Clock &clock)
    : m_edit(edit)
    , m_clock(clock)
{}

void Mm7Prober::start()
{
    Q_EMIT step({Step::Reached, TestStep::Outcome::Running, {}});
    const auto done = [this](const http::Outcome &answer) {
        QMetaObject::invokeMethod(
            this, [this, answer] { answered(answer); }, Qt::QueuedConnection);
    };
    m_client.send(probeExchange(m_edit.carrier, m_edit.password, m_clock.nowUs() / 1'000), done);
}

void Mm7Prober::answered(const http::Outcome &answer)
{
    switch (answer.kind) {
    case From::Answered:
        break;
    case From::Untrusted:
        pass(Step::Reached, tr("It answers."));
        return failAt(Step::Secure, http::sentenceOf(answer));
    default:
        return failAt(Step::Reached, http::sentenceOf(answer));
    }
    pass(Step::Reached, tr("It answers."));
    if (isSecure(m_edit.carrier))
        pass(Step::Secure, tr("The certificate is trusted."));
    else
        Q_EMIT step({Step::Secure, TestStep::Outcome::Skipped,
                     tr("The address begins with http: nothing is encrypted.")});
    judge(answer);
}

void Mm7Prober::judge(const http::Outcome &answer)
{
    if (answer.status == 401 || answer.status == 403)
        return failAt(Step::LoggedIn, lineFault(m_edit.carrier, answer));
    const auto said = mms::mm7::decode(answer.contentType, answer.body);
    if (!said)
        return failAt(Step::LoggedIn, lineFault(m_edit.carrier, answer));
    const int code = said->message.status.code;
    const QString words = QStringLiteral("%1 %2").arg(code).arg(mms::mm7::wordsOf(code));
    if (mms::mm7::verdictOf(code) == mms::mm7::Verdict::Misconfigured)
        return failAt(Step::LoggedIn,
                      tr("It says: %1. Check the VASP id, the VAS id, the schema and the version.")
                          .arg(words));
    pass(Step::LoggedIn, tr("It takes the login."));
    //: %1 what an MMSC says to the cancelling of a message that was never sent
    pass(Step::Ready, tr("It speaks MM7. To a question about no message it says: %1.").arg(words));
    Q_EMIT finished(true);
}

void Mm7Prober::pass(Step kind, const QString &sentence)
{
    Q_EMIT step({kind, TestStep::Outcome::Passed, sentence});
}

void Mm7Prober::failAt(Step kind, const QString &sentence)
{
    Q_EMIT step({kind, TestStep::Outcome::Failed, sentence});
    Q_EMIT finished(false);
}

} // namespace cordboard::carrier
