// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/dates.h"

#include <algorithm>
#include <array>

// A scanner by hand: dates are looked for in every paragraph of every letter, so a character that starts no
// date costs a comparison or two. One matcher serves both functions: `parseDate` asks for a match that fills
// the whole text and may be lenient; `findDates` stands in prose, where numbers mean many other things.

namespace lectern::letter {

namespace {

enum class Mode { Whole, Prose };

constexpr int firstYear = 1900;
constexpr int lastYear = 2099;

bool isDigit(QChar c) {
    return c.unicode() >= u'0' && c.unicode() <= u'9';
}

/// 0 to 9, or what OCR makes of 0 and 1; -1 else.
int digitLike(QChar c) {
    if (isDigit(c))
        return c.unicode() - u'0';
    switch (c.unicode()) {
    case u'O':
    case u'o':
        return 0;
    case u'l':
    case u'I':
        return 1;
    default:
        return -1;
    }
}

bool isDash(QChar c) {
    return c == u'-' || c == QChar(0x2010) || c == QChar(0x2011) || c == QChar(0x2013) || c == QChar(0x2212);
}

/// '/', '-' or '.', for any way of printing them; 0 if `c` parts no date.
char16_t separator(QChar c) {
    if (c == u'/' || c == QChar(0x2044))
        return u'/';
    if (isDash(c))
        return u'-';
    return c == u'.' ? u'.' : u'\0';
}

struct Number {
    int value = 0;
    int digits = 0; ///< 0: none there
    int real = 0;   ///< of them true digits
};

/// The run of digits at `at`, moving `at` behind it. Runs of more than four are counted, not valued.
Number number(QStringView s, qsizetype& at, bool slips) {
    Number n;
    while (at < s.size()) {
        const int d = slips ? digitLike(s[at]) : (isDigit(s[at]) ? s[at].unicode() - u'0' : -1);
        if (d < 0)
            break;
        if (n.digits < 4)
            n.value = n.value * 10 + d;
        ++n.digits;
        n.real += isDigit(s[at]) ? 1 : 0;
        ++at;
    }
    return n;
}

void skipSpace(QStringView s, qsizetype& at, qsizetype most) {
    while (most-- > 0 && at < s.size() && s[at].isSpace())
        ++at;
}

int century(int twoDigits, int pivotYear) {
    int year = pivotYear - pivotYear % 100 + twoDigits;
    return year > pivotYear ? year - 100 : year;
}

ParsedDate make(int year, int month, int day, bool twoDigit) {
    ParsedDate out;
    out.twoDigitYear = twoDigit;
    if (year >= firstYear && year <= lastYear)
        out.date = QDate(year, month, day);
    out.fault = out.date.isValid() ? DateFault::None : DateFault::Impossible;
    if (!out.date.isValid())
        out.date = QDate();
    return out;
}

struct Match {
    qsizetype end = 0; ///< 0: no match
    ParsedDate parsed;
};

/// Units that make "5/10/15 mg" a dose.
bool unitFollows(QStringView s, qsizetype at) {
    skipSpace(s, at, 2);
    static constexpr std::array<QStringView, 9> units = {u"mg", u"mcg", u"ml",      u"cc", u"%",
                                                         u"gm", u"tab", u"capsule", u"mm"};
    const QStringView rest = s.mid(at, 8);
    return std::any_of(units.begin(), units.end(),
                       [&](QStringView u) { return rest.startsWith(u, Qt::CaseInsensitive); });
}

/// Whether digits may not go on behind `at`: another date's start ("9/2/14-10/3/14") may.
bool goesOn(QStringView s, qsizetype at, char16_t sep) {
    if (at >= s.size())
        return false;
    if (isDigit(s[at]))
        return true;
    const char16_t next = separator(s[at]);
    if (next == u'\0' || at + 1 >= s.size() || !isDigit(s[at + 1]))
        return false;
    if (next == u'-') {
        qsizetype p = at + 1;
        const Number n = number(s, p, false);
        return !(n.digits <= 2 && p < s.size() && separator(s[p]) == sep && sep != u'-');
    }
    return next == u'/' || next == sep;
}

/// 9/2/14, 09-02-2014, 9.2.2014, 2014-09-02 and 2014/09/02.
Match numeric(QStringView s, qsizetype from, int pivotYear, Mode mode) {
    const qsizetype loose = mode == Mode::Whole ? 8 : 1;
    qsizetype at = from;
    const Number a = number(s, at, true);
    if (a.digits == 0 || a.digits == 3 || a.digits > 4)
        return {};
    if (mode == Mode::Whole)
        skipSpace(s, at, loose);
    if (at >= s.size())
        return {};
    const char16_t sep = separator(s[at]);
    if (sep == u'\0')
        return {};
    bool spaced = false;
    const auto part = [&](Number& n) {
        if (at >= s.size() || separator(s[at]) != sep)
            return false;
        ++at;
        const qsizetype before = at;
        if (mode == Mode::Whole || sep == u'/')
            skipSpace(s, at, loose);
        spaced = spaced || at != before;
        n = number(s, at, true);
        const qsizetype after = at;
        if (mode == Mode::Whole) {
            skipSpace(s, at, loose);
            if (at >= s.size() || separator(s[at]) != sep)
                at = after;
        }
        return n.digits > 0;
    };
    Number b;
    Number c;
    if (!part(b) || !part(c) || b.digits > 2)
        return {};
    const int slips = a.digits + b.digits + c.digits - a.real - b.real - c.real;
    Match out;
    if (a.digits == 4) {
        if (a.real != 4 || c.digits > 2 || a.value < firstYear || a.value > lastYear || sep == u'.')
            return {};
        out.parsed = make(a.value, b.value, c.value, false);
    } else {
        if (c.digits != 2 && c.digits != 4)
            return {};
        const bool two = c.digits == 2;
        out.parsed = make(two ? century(c.value, pivotYear) : c.value, a.value, b.value, two);
        // Out of range in both parts is no date at all; a day of 31 in June, or a European order, is a slip.
        const bool plausible = a.value >= 1 && b.value >= 1 && a.value <= 31 && b.value <= 31 &&
                               (a.value <= 12 || b.value <= 12);
        if (out.parsed.fault != DateFault::None) {
            if (two && !plausible)
                return {};
            if (sep != u'/' && mode == Mode::Prose && (two || !plausible))
                return {};
        }
    }
    const bool valid = out.parsed.fault == DateFault::None;
    if (slips > 0 && (!valid || slips > 2 || c.real == 0))
        return {};
    if (spaced && mode == Mode::Prose && !valid)
        return {};
    if (mode == Mode::Prose && (goesOn(s, at, sep) || unitFollows(s, at)))
        return {};
    out.end = at;
    return out;
}

constexpr std::array<QStringView, 12> months = {u"january",   u"february", u"march",    u"april",
                                                u"may",       u"june",     u"july",     u"august",
                                                u"september", u"october",  u"november", u"december"};

/// One letter dropped, doubled, changed or two neighbours swapped.
bool nearly(QStringView word, QStringView name) {
    const qsizetype diff = word.size() - name.size();
    if (diff < -1 || diff > 1)
        return false;
    qsizetype i = 0;
    while (i < word.size() && i < name.size() && word[i].toLower() == name[i])
        ++i;
    const auto rest = [&](qsizetype w, qsizetype n) {
        return word.mid(std::min(w, word.size()))
                   .compare(name.mid(std::min(n, name.size())), Qt::CaseInsensitive) == 0;
    };
    if (diff == -1)
        return rest(i, i + 1);
    if (diff == 1)
        return rest(i + 1, i);
    return rest(i + 1, i + 1) || (i + 1 < word.size() && word[i].toLower() == name[i + 1] &&
                                  word[i + 1].toLower() == name[i] && rest(i + 2, i + 2));
}

/// 1 to 12 for a month's name or usual abbreviation; 0 else.
int monthNamed(QStringView word) {
    if (word.size() < 3 || word.size() > 10)
        return 0;
    for (std::size_t m = 0; m < months.size(); ++m) {
        if (word.size() <= months[m].size() && months[m].startsWith(word, Qt::CaseInsensitive) &&
            (word.size() == 3 || word.size() == months[m].size() || (m == 8 && word.size() == 4)))
            return static_cast<int>(m) + 1;
    }
    if (word.size() < 5)
        return 0;
    for (std::size_t m = 0; m < months.size(); ++m) {
        if (months[m].size() >= 5 && nearly(word, months[m]))
            return static_cast<int>(m) + 1;
    }
    return 0;
}

QStringView letters(QStringView s, qsizetype& at) {
    const qsizetype from = at;
    while (at < s.size() && s[at].isLetter())
        ++at;
    return s.mid(from, at - from);
}

void skipOrdinal(QStringView s, qsizetype& at) {
    qsizetype p = at;
    const QStringView w = letters(s, p);
    for (const QStringView o : {u"st", u"nd", u"rd", u"th"}) {
        if (w.compare(o, Qt::CaseInsensitive) == 0)
            at = p;
    }
}

/// Blanks with at most one of `marks` among them; how many characters.
qsizetype skipBetween(QStringView s, qsizetype& at, QStringView marks) {
    const qsizetype from = at;
    skipSpace(s, at, 3);
    if (at < s.size() && marks.contains(s[at]))
        ++at;
    skipSpace(s, at, 3);
    return at - from;
}

/// The year behind a named month: four digits, or two where nothing else can be meant.
bool namedYear(QStringView s, qsizetype& at, int pivotYear, Mode mode, bool dashed, int& year, bool& two) {
    const bool apostrophe = at < s.size() && (s[at] == u'\'' || s[at] == QChar(0x2019));
    at += apostrophe ? 1 : 0;
    const Number n = number(s, at, false);
    two = n.digits == 2;
    if (n.digits == 4) {
        year = n.value;
        return mode == Mode::Whole || (year >= firstYear && year <= lastYear);
    }
    if (!two || !(apostrophe || dashed || mode == Mode::Whole))
        return false;
    year = century(n.value, pivotYear);
    return true;
}

/// "Sept. 2, 2014", "August 30th 2013", "Aug-30-2013".
Match monthFirst(QStringView s, qsizetype from, int pivotYear, Mode mode) {
    qsizetype at = from;
    const int month = monthNamed(letters(s, at));
    if (month == 0)
        return {};
    const bool dashed = at < s.size() && isDash(s[at]);
    skipBetween(s, at, u".,-/");
    const Number day = number(s, at, false);
    if (day.digits < 1 || day.digits > 2)
        return {};
    skipOrdinal(s, at);
    if (skipBetween(s, at, u",.-/") == 0)
        return {};
    int year = 0;
    bool two = false;
    if (!namedYear(s, at, pivotYear, mode, dashed, year, two) || (at < s.size() && isDigit(s[at])))
        return {};
    return {at, make(year, month, day.value, two)};
}

/// "2 Sep 2014", "30-Aug-2013", "2nd of September, 2014".
Match dayFirst(QStringView s, qsizetype from, int pivotYear, Mode mode) {
    qsizetype at = from;
    const Number day = number(s, at, false);
    if (day.digits < 1 || day.digits > 2)
        return {};
    skipOrdinal(s, at);
    const bool dashed = at < s.size() && isDash(s[at]);
    skipBetween(s, at, u"-/");
    if (s.mid(at).startsWith(u"of ", Qt::CaseInsensitive))
        at += 3;
    const int month = monthNamed(letters(s, at));
    if (month == 0)
        return {};
    skipBetween(s, at, u".,-/");
    int year = 0;
    bool two = false;
    if (!namedYear(s, at, pivotYear, mode, dashed, year, two) || (at < s.size() && isDigit(s[at])))
        return {};
    return {at, make(year, month, day.value, two)};
}

/// Whether a number at `at` can be a date's first part, by what stands before it. "L4/5/06" and "177-9/2/14"
/// are none; "on9/2/14" (words run together) is.
bool mayStart(QStringView s, qsizetype at, qsizetype lastEnd) {
    if (at == 0 || at == lastEnd)
        return true;
    const QChar before = s[at - 1];
    if (before.isLetter()) {
        if (!before.isLower() || at < 2 || !s[at - 2].isLetter())
            return false;
        // an ordinal or a unit: "2nd3/4/14" never starts a date in print
        return true;
    }
    if (before == u'#' || before == u'$' || before == u'+' || before.isNumber())
        return false;
    if (separator(before) != u'\0' && at >= 2 && at - 1 != lastEnd)
        return !s[at - 2].isDigit() && !(before == u'-' && s[at - 2].isLetter() && s[at - 2].isUpper() &&
                                         (at < 3 || !s[at - 3].isLetter()));
    return true;
}

bool startsMonth(QChar c) {
    switch (c.toLower().unicode()) {
    case u'j':
    case u'f':
    case u'm':
    case u'a':
    case u's':
    case u'o':
    case u'n':
    case u'd':
        return true;
    default:
        return false;
    }
}

QStringView withoutWeekday(QStringView s) {
    static constexpr std::array<QStringView, 7> days = {u"mon", u"tue", u"wed", u"thu",
                                                        u"fri", u"sat", u"sun"};
    qsizetype at = 0;
    const QStringView w = letters(s, at);
    const bool is = w.size() >= 3 && std::any_of(days.begin(), days.end(), [&](QStringView d) {
                        return w.startsWith(d, Qt::CaseInsensitive) &&
                               (w.size() == 3 || w.endsWith(u"day", Qt::CaseInsensitive));
                    });
    if (!is)
        return s;
    skipBetween(s, at, u".,");
    return s.mid(at);
}

} // namespace

ParsedDate parseDate(QStringView text, int pivotYear) {
    QStringView s = withoutWeekday(text.trimmed());
    while (!s.isEmpty() && (s.back() == u'.' || s.back() == u',' || s.back() == u';'))
        s = s.chopped(1).trimmed();
    if (s.isEmpty())
        return {};
    for (const auto match : {numeric, monthFirst, dayFirst}) {
        const Match m = match(s, 0, pivotYear, Mode::Whole);
        if (m.end == s.size())
            return m.parsed;
    }
    return {};
}

std::vector<FoundDate> findDates(QStringView text, int pivotYear) {
    std::vector<FoundDate> out;
    qsizetype lastEnd = -1;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        Match m;
        if (isDigit(c) || ((c == u'l' || c == u'I' || c == u'O') && at + 1 < text.size() &&
                           (isDigit(text[at + 1]) || text[at + 1] == u'/') &&
                           (at == 0 || !text[at - 1].isLetterOrNumber()))) {
            if (mayStart(text, at, lastEnd)) {
                m = numeric(text, at, pivotYear, Mode::Prose);
                if (m.end == 0)
                    m = dayFirst(text, at, pivotYear, Mode::Prose);
            }
            if (m.end == 0) {
                while (at < text.size() && isDigit(text[at]))
                    ++at;
                at += isDigit(c) ? 0 : 1;
                continue;
            }
        } else if (c.isLetter()) {
            if (startsMonth(c))
                m = monthFirst(text, at, pivotYear, Mode::Prose);
            if (m.end == 0) {
                while (at < text.size() && text[at].isLetter())
                    ++at;
                continue;
            }
        } else {
            ++at;
            continue;
        }
        out.push_back({at, m.end - at, m.parsed});
        at = lastEnd = m.end;
    }
    return out;
}

QString isoDate(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

} // namespace lectern::letter
