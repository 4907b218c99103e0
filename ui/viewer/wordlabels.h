// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/selection.h"

#include <QStringList>

#include <vector>

namespace lectern::viewer {

/// `count` labels of equal length from the keys under the fingers, so that none begins another and no Enter
/// is needed: up to 26 have one letter, up to 676 two.
QStringList shortLabels(int count);

/// Words from the page by keyboard alone: every word in view has a label; the first one typed starts the
/// selection, the second ends it. The same label twice takes the one word; with Shift on a label's last
/// letter its whole line is taken at once.
class WordLabels {
public:
    struct Target {
        int page = 0;
        int word = 0;
        letter::Rect box;
        QString label; ///< lower case
    };
    enum class Step { Typing, StartPicked, Done, NoSuchLabel };

    WordLabels(std::vector<Target> targets, PageTextLookup lookup);

    const std::vector<Target>& targets() const { return m_targets; }
    const QString& typed() const { return m_typed; }
    bool hasStart() const { return !m_start.isEmpty(); }
    /// What is picked so far.
    const Selection& selection() const { return m_selection; }

    Step type(QChar key);
    /// Takes back the last letter, or the start; false when there is nothing to take back.
    bool takeBack();

private:
    std::vector<Target> m_targets;
    PageTextLookup m_lookup;
    QString m_typed;
    Selection m_start;
    Selection m_selection;
};

} // namespace lectern::viewer
