// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lectern::app {

/// What a list of paths comes to.
struct FoundFiles {
    struct Fault {
        QString path;
        base::Error error;
    };
    QStringList files;         ///< each once, in the order given, those of a folder sorted
    QStringList emptyFolders;  ///< given folders without a PDF in them
    std::vector<Fault> faults; ///< paths that are not there, folders that cannot be listed
};

/// The PDFs that `paths` name: a file as it is (its content decides what it is, not its name), a folder for
/// every *.pdf in it and below, in any capitals, links to folders not followed.
FoundFiles findPdfs(const QStringList& paths);

/// File names for the JSON of each of `files`, all different: NAME.json for NAME.pdf, and NAME-2.json,
/// NAME-3.json for files of the same name from other folders. Same length and order as `files`.
QStringList jsonNames(const QStringList& files);

} // namespace lectern::app
