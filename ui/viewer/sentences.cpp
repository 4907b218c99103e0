// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/sentences.h"

#include <QCoreApplication>

namespace lectern::viewer {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("viewer", text);
}

} // namespace

QString pageFailedSentence(int page, base::Code code) {
    switch (code) {
    case base::Code::TimedOut:
        return tr("Page %1 took too long to draw and was given up. The other pages can still be used. "
                  "Double-click to try again.")
            .arg(page);
    case base::Code::TooLarge:
        return tr("Page %1 is too large to draw. The other pages can still be used.").arg(page);
    case base::Code::ReaderDied:
        return tr("Page %1 made the PDF reader stop, so it is not shown. The other pages can still be used. "
                  "Double-click to try again.")
            .arg(page);
    default:
        return tr("Page %1 is damaged and cannot be shown. The other pages can still be used. "
                  "Double-click to try again.")
            .arg(page);
    }
}

QString pageNotPrintedSentence(int page) {
    return tr("Page %1 of the PDF is damaged and could not be printed.").arg(page);
}

QString plainToolTip(const QString& text) {
    return u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace lectern::viewer
