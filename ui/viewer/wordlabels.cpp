// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/wordlabels.h"

#include <algorithm>

namespace lectern::viewer {

using namespace Qt::StringLiterals;

QStringList shortLabels(int count) {
    // Home row first, then the row above, then below.
    static const QString keys = u"fjdksalghrueiwotyqpvncmxbz"_s;
    const int base = int(keys.size());
    int length = 1;
    for (qint64 room = base; room < count; room *= base) {
        ++length;
    }
    QStringList labels;
    labels.reserve(count);
    for (int i = 0; i < count; ++i) {
        QString label;
        for (int digit = 0, rest = i; digit < length; ++digit, rest /= base) {
            label.prepend(keys[rest % base]);
        }
        labels << label;
    }
    return labels;
}

WordLabels::WordLabels(std::vector<Target> targets, PageTextLookup lookup)
    : m_targets(std::move(targets))
    , m_lookup(std::move(lookup)) {
    const QStringList labels = shortLabels(int(m_targets.size()));
    for (size_t i = 0; i < m_targets.size(); ++i) {
        m_targets[i].label = labels[qsizetype(i)];
    }
}

WordLabels::Step WordLabels::type(QChar key) {
    const QString now = m_typed + key.toLower();
    const auto starts = [&now](const Target& t) { return t.label.startsWith(now); };
    const auto it = std::find_if(m_targets.begin(), m_targets.end(), starts);
    if (it == m_targets.end()) {
        return Step::NoSuchLabel;
    }
    if (it->label.size() > now.size()) {
        m_typed = now;
        return Step::Typing;
    }
    m_typed.clear();
    const letter::PageText* page = m_lookup(it->page);
    if (!page) {
        return Step::NoSuchLabel;
    }
    const bool line = key.isUpper();
    const Selection picked = line ? wholeLine(*page, it->word) : wholeWord(*page, it->word);
    m_selection = spanning(m_start, picked);
    if (line || hasStart()) {
        return Step::Done;
    }
    m_start = picked;
    return Step::StartPicked;
}

bool WordLabels::takeBack() {
    if (!m_typed.isEmpty()) {
        m_typed.chop(1);
        return true;
    }
    if (hasStart()) {
        m_start = {};
        m_selection = {};
        return true;
    }
    return false;
}

} // namespace lectern::viewer
