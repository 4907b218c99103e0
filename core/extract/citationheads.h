// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace lectern::extract {

/// The sources that letters know by name.
enum class Source { None, Mtus, Acoem, ChronicPain, Postsurgical, Acupuncture, Opioids, Odg };

/// The record's word for a source ("Chronic Pain"); empty for None.
QString documentName(Source source);

/// A place in a guideline text where a known source, a chapter number or an ACOEM title is named.
struct CitationHead {
    enum class Kind { Name, Chapter, Title };

    Source source = Source::None;
    Kind kind = Kind::Name;
    qsizetype from = 0;
    qsizetype length = 0;
    QString chapter; ///< of Chapter and Title, where the catalogue knows it
    QString title;   ///< of Title: the catalogue's spelling
    bool dated =
        false; ///< an edition year follows: stands for a source of its own even within a section list

    qsizetype end() const { return from + length; }
};

/// All heads in `text`, left to right, not overlapping.
std::vector<CitationHead> findCitationHeads(const QString& text);

} // namespace lectern::extract
