#include "views/time_text.h"

#include <array>
#include <chrono>

namespace cordboard::views {

namespace {

using namespace std::chrono;

void putDigits(char *at, unsigned value, int width)
{
    for (int i = width - 1; i >= 0; --i, value /= 10)
        at[i] = char('0' + value % 10);
}

/// Takes digits from the front of a text, one field after the other.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    {}

    int number(int width)
    {
        int value = 0;
        for (int i = 0; i < width; ++i) {
            const int digit = takeDigit();
            if (digit < 0) {
                m_ok = false;
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }
    bool sign(QStringView any)
    {
        const bool found = !m_rest.isEmpty() && any.contains(m_rest.front());
        if (found)
            m_rest = m_rest.sliced(1);
        return found;
    }
    void need(QStringView any) { m_ok = sign(any) && m_ok; }

    /// Up to nine digits behind the point, as µs.
    int fraction()
    {
        int us = 0;
        int digits = 0;
        for (int digit = takeDigit(); digit >= 0; digit = takeDigit(), ++digits)
            us = digits < 6 ? us * 10 + digit : us;
        m_ok = m_ok && digits > 0 && digits <= 9;
        for (int i = digits; i < 6; ++i)
            us *= 10;
        return us;
    }
    bool isDone() const { return m_ok && m_rest.isEmpty(); }
    QChar front() const { return m_rest.isEmpty() ? QChar() : m_rest.front(); }

private:
    int takeDigit()
    {
        if (m_rest.isEmpty() || m_rest.front() < u'0' || m_rest.front() > u'9')
            return -1;
        const int digit = m_rest.front().unicode() - u'0';
        m_rest = m_rest.sliced(1);
        return digit;
    }

    QStringView m_rest;
    bool m_ok = true;
};

/// Minutes east of Greenwich.
int zone(Scanner &scan)
{
    const QChar sign = scan.front();
    if (sign != u'+' && sign != u'-') {
        scan.sign(u"Zz");
        return 0;
    }
    scan.need(u"+-");
    const int hours = scan.number(2);
    scan.sign(u":");
    const int minutes = hours * 60 + scan.number(2);
    return sign == u'-' ? -minutes : minutes;
}

} // namespace

QByteArray timeText(qint64 us)
{
    const sys_time<microseconds> time{microseconds(us)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss<microseconds> clock(time - day);
    QByteArray text("0000-00-00T00:00:00.000000Z");
    char *at = text.data();
    putDigits(at, unsigned(int(date.year())), 4);
    putDigits(at + 5, unsigned(date.month()), 2);
    putDigits(at + 8, unsigned(date.day()), 2);
    putDigits(at + 11, unsigned(clock.hours().count()), 2);
    putDigits(at + 14, unsigned(clock.minutes().count()), 2);
    putDigits(at + 17, unsigned(clock.seconds().count()), 2);
    putDigits(at + 20, unsigned(clock.subseconds().count()), 6);
    return text;
}

std::optional<qint64> timeFromText(QStringView text)
{
    Scanner scan(text);
    const int y = scan.number(4);
    scan.need(u"-");
    const int m = scan.number(2);
    scan.need(u"-");
    const int d = scan.number(2);
    scan.need(u"Tt ");
    const int hour = scan.number(2);
    scan.need(u":");
    const int minute = scan.number(2);
    scan.need(u":");
    const int second = scan.number(2);
    const int us = scan.sign(u".") ? scan.fraction() : 0;
    const int eastMinutes = zone(scan);
    const year_month_day date{year(y), month(unsigned(m)), day(unsigned(d))};
    // 60 is a leap second; it reads as the next second.
    if (!scan.isDone() || !date.ok() || hour > 23 || minute > 59 || second > 60 ||
        std::abs(eastMinutes) >= 24 * 60)
        return {};
    const sys_time<microseconds> time = sys_days(date) + hours(hour) +
                                        minutes(minute - eastMinutes) + seconds(second) +
                                        microseconds(us);
    return time.time_since_epoch().count();
}

} // namespace cordboard::views
