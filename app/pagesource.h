// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/reader.h"
#include "ui/viewer/seams.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace lectern::app {

/// The PDF that the viewer shows: fills the viewer's seams from a reader, and keeps a document open while
/// letters of the same packet are looked at one after the other.
class PageSource : public QObject {
    Q_OBJECT

public:
    /// `reader` must outlive this.
    PageSource(pdf::Reader& reader, QObject* parent = nullptr);

    viewer::Seams seams();

    using Done = std::function<void(base::Result<std::vector<QSizeF>>)>;
    /// Opens the document with that hash from `path`; the answer is its page sizes. Damaged when the file
    /// under the path is another one by now. A later call makes the answer of an earlier one not come.
    void show(const QString& sha256, const QString& path, Done done);
    /// For a locked PDF, for as long as the program runs.
    void setPassword(const QString& sha256, const QByteArray& password) {
        m_passwords.insert(sha256, password);
    }
    void close();
    /// Of the document that is open, in points.
    const std::vector<QSizeF>& pageSizes() const { return m_sizes; }
    /// The document that is open or being opened; empty for none.
    const QString& current() const { return m_sha256; }

private:
    pdf::Reader& m_reader;
    QString m_sha256;
    std::vector<QSizeF> m_sizes;
    QHash<QString, QByteArray> m_passwords;
    quint64 m_asked = 0;
};

} // namespace lectern::app
