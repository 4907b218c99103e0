// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <vector>

namespace lectern::testsupport {

/// Text at a place of a raw page. x, y: points from the left and from the top to the baseline, of the page
/// before its /Rotate.
struct RawText {
    QString text; ///< Latin-1
    double x = 72;
    double y = 72;
    double size = 11;
    bool bold = false;
    int degrees = 0; ///< counter-clockwise
};

struct RawPage {
    std::vector<RawText> texts;
    QSizeF size{612, 792};
    int rotate = 0;       ///< /Rotate
    QByteArray operators; ///< drawn before the texts
    bool damaged = false; ///< its page object is none
};

/// A PDF 1.4 with base-14 fonts and no compression; needs no QGuiApplication. Its bytes depend on the pages
/// alone.
QByteArray rawPdf(const std::vector<RawPage>& pages);

/// Lines one under the other from (72, 72), 14 pt apart.
RawPage rawPage(const QStringList& lines);

/// A page whose one content is a grey image: no text layer.
RawPage imagePage();

struct TextOptions {
    QString family; ///< empty = the system's default
    double size = 11;
    double marginPt = 72;
    double lineSpacing = 1.2;
};

/// Set by Qt, as a real producer would: embedded subset fonts, compressed. A page each list of lines, US
/// Letter. Needs a QGuiApplication.
QByteArray textPdf(const std::vector<QStringList>& pages, const TextOptions& options = {});

/// Writes `bytes` to folder/name and gives the path; empty if that failed.
QString writeFile(const QString& folder, const QString& name, const QByteArray& bytes);

} // namespace lectern::testsupport
