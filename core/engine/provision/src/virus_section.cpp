#include "virus_section.h"

#include "clamd/address.h"
#include "views/object_reader.h"
#include "words.h"

namespace cordboard::provision {

namespace {

const QLatin1String clamdKey("clamd");
constexpr views::WholeRule timeoutRule{100, 600'000};

} // namespace

std::optional<MediaCheckSetup> readVirusCheck(const views::JsonValue &value,
                                              views::Problems &problems)
{
    views::ObjectReader reader(value, Words::tr("“virus_check”"), problems);
    MediaCheckSetup setup;
    reader.require(clamdKey);
    const auto clamd = reader.text(clamdKey, {1, 300});
    const bool isSound = clamd && clamd::addressFrom(*clamd);
    if (clamd && !isSound)
        reader.complain(clamdKey, Words::tr("“clamd” in “virus_check” must be a socket like "
                                            "“/run/clamav/clamd.ctl”, or an address and a port "
                                            "like “127.0.0.1:3310”."));
    setup.isOn = reader.boolean(QLatin1String("enabled")).value_or(true);
    setup.keepsUnchecked =
        reader
            .choice(QLatin1String("unchecked"), {QStringLiteral("closed"), QStringLiteral("open")})
            .value_or(QStringLiteral("closed")) == QLatin1String("closed");
    setup.timeoutMs =
        int(reader.whole(QLatin1String("timeout_ms"), timeoutRule).value_or(setup.timeoutMs));
    reader.finish();
    if (!isSound)
        return std::nullopt;
    setup.clamd = clamd->trimmed();
    return setup;
}

} // namespace cordboard::provision
