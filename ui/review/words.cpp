// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/words.h"

#include <QCoreApplication>

#include <array>

namespace lectern::review {

using letter::Field;
using letter::Group;
using letter::Origin;

namespace {

struct TokenWords {
    const char* token;
    const char* word;
    const char* effect;
    char key;
};

constexpr const char* kContext = "Words";

constexpr std::array kTokens = {
    TokenWords{"upheld", QT_TRANSLATE_NOOP("Words", "Upheld"),
               QT_TRANSLATE_NOOP("Words", "the denial stands"), 'U'},
    TokenWords{"overturned", QT_TRANSLATE_NOOP("Words", "Overturned"),
               QT_TRANSLATE_NOOP("Words", "the treatment is to be authorised"), 'O'},
    TokenWords{"partially_overturned", QT_TRANSLATE_NOOP("Words", "Partially overturned"),
               QT_TRANSLATE_NOOP("Words", "a part of it is to be authorised"), 'P'},
    TokenWords{"standard", QT_TRANSLATE_NOOP("Words", "Standard"), "", 'S'},
    TokenWords{"expedited", QT_TRANSLATE_NOOP("Words", "Expedited"), "", 'E'},
    TokenWords{"male", QT_TRANSLATE_NOOP("Words", "Male"), "", 'M'},
    TokenWords{"female", QT_TRANSLATE_NOOP("Words", "Female"), "", 'F'},
    TokenWords{"medically_necessary", QT_TRANSLATE_NOOP("Words", "Medically necessary"), "", 'M'},
    TokenWords{"not_medically_necessary", QT_TRANSLATE_NOOP("Words", "Not medically necessary"), "", 'N'},
    TokenWords{"left", QT_TRANSLATE_NOOP("Words", "Left"), "", 'L'},
    TokenWords{"right", QT_TRANSLATE_NOOP("Words", "Right"), "", 'R'},
    TokenWords{"bilateral", QT_TRANSLATE_NOOP("Words", "Bilateral"), "", 'B'},
};

const TokenWords* find(QStringView token) {
    for (const TokenWords& t : kTokens)
        if (token == QLatin1StringView(t.token))
            return &t;
    return nullptr;
}

QString tr(const char* text) {
    return QCoreApplication::translate(kContext, text);
}

} // namespace

QString label(Field field) {
    return QCoreApplication::translate("Field", letter::info(field).label);
}

QString label(letter::FieldRef ref, const letter::Record& record) {
    const letter::Issue* issue = ref.issueId != 0 ? record.issue(ref.issueId) : nullptr;
    if (issue == nullptr)
        return label(ref.field);
    return QCoreApplication::translate(kContext, "Issue %1: %2")
        .arg(QString::number(issue->number), label(ref.field));
}

QString title(Group group) {
    switch (group) {
    case Group::Case:
        return QCoreApplication::translate(kContext, "Case");
    case Group::Parties:
        return QCoreApplication::translate(kContext, "Parties");
    case Group::Dates:
        return QCoreApplication::translate(kContext, "Dates");
    case Group::Reviewer:
        return QCoreApplication::translate(kContext, "Reviewer");
    case Group::Patient:
        return QCoreApplication::translate(kContext, "Patient");
    case Group::Summary:
        return QCoreApplication::translate(kContext, "Summary");
    case Group::Issue:
        return QCoreApplication::translate(kContext, "Issues");
    case Group::ServiceDetail:
        return QCoreApplication::translate(kContext, "Details of the service");
    }
    return {};
}

QString word(QStringView token) {
    const TokenWords* t = find(token);
    return t != nullptr ? tr(t->word) : token.toString();
}

QChar key(QStringView token) {
    const TokenWords* t = find(token);
    return t != nullptr ? QLatin1Char(t->key) : QChar();
}

QString effect(QStringView token) {
    const TokenWords* t = find(token);
    if (t == nullptr || *t->effect == '\0')
        return {};
    return QCoreApplication::translate(kContext, "%1: %2").arg(tr(t->word), tr(t->effect));
}

QString word(Origin origin) {
    switch (origin) {
    case Origin::Read:
        return QCoreApplication::translate(kContext, "read");
    case Origin::FromPage:
        return QCoreApplication::translate(kContext, "taken from the page");
    case Origin::Typed:
        return QCoreApplication::translate(kContext, "typed");
    case Origin::LookedUp:
        return QCoreApplication::translate(kContext, "looked up");
    case Origin::Derived:
        return QCoreApplication::translate(kContext, "derived");
    case Origin::NotInLetter:
        return QCoreApplication::translate(kContext, "not in the letter");
    case Origin::Unreadable:
        return QCoreApplication::translate(kContext, "unreadable");
    }
    return {};
}

} // namespace lectern::review
