// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldeditor.h"

#include <QPlainTextEdit>

namespace lectern::form {

/// A text edit as tall as its text, within `leastLines` and `mostLines`.
class GrowingTextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    GrowingTextEdit(int leastLines, int mostLines, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fit();

    int m_leastLines;
    int m_mostLines;
};

/// Long texts.
class TextEditor : public FieldEditor {
    Q_OBJECT

public:
    TextEditor(letter::Field field, QWidget* parent);
    QWidget* widget() const override;
    void show(const letter::Reading* reading) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    letter::Field field() const { return m_field; }

private:
    bool saysTheSame(const letter::Value& value) const;

    letter::Field m_field;
    GrowingTextEdit* m_edit;
    bool m_showing = false;
};

} // namespace lectern::form
