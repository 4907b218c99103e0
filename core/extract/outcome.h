// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace lectern::extract {

/// A decision or a conclusion as found in a text: characters [from, from + length).
struct Verdict {
    qsizetype from = 0;
    qsizetype length = 0;
    QString value;  ///< the contract's token
    int errors = 0; ///< typing errors in its words
};

/// The decision word that `text` ends with ("...: Upheld", "Overturned in part."), blanks and full stops
/// after it passed over. Any capitals, a typing error or two; never a word that only contains one.
std::optional<Verdict> decisionAtEnd(QStringView text);
/// The same at the start ("UPHOLD. This means ...", "Partially Overturned").
std::optional<Verdict> decisionAtStart(QStringView text);

/// What a text concludes on medical necessity: its last sentence that says that something is, or is not,
/// medically necessary; [from, length) is that sentence. "not" run together with its neighbour, or parted
/// from it by a line end or by "considered" and its like, is still not lost. Sentences about what would or
/// may be necessary do not count.
struct Conclusion : Verdict {
    bool direct = true; ///< "is (not) medically necessary"; false: "medical necessity is not established"
    bool both = false;  ///< the same sentence says both, of two parts of the request
    qsizetype phraseFrom = 0; ///< of "is not medically necessary"
};
std::optional<Conclusion> conclusionOf(QStringView flat);
/// The conclusion in the first sentence that holds one.
std::optional<Conclusion> firstConclusionOf(QStringView flat);

/// upheld for not necessary, overturned for necessary.
QString decisionFor(const QString& conclusion);

} // namespace lectern::extract
