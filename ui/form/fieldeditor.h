// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/field.h"
#include "core/letter/reading.h"

#include <QObject>
#include <QWidget>

namespace lectern::form {

/// The editor of one field's value: a widget, and how values come into and out of it. Made by `makeEditor`
/// from the field's kind. It never holds a value of its own: each keystroke goes out as a signal, and `show`
/// brings back what then stands in the session, without touching text that says the same already.
class FieldEditor : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QWidget* widget() const = 0;
    /// The reading to show; null = none. While the widget has focus, text that already means this is left as
    /// the person wrote it.
    virtual void show(const letter::Reading* reading) = 0;
    /// Focus, as a person expects it on arriving by key: a line's text selected, so that typing replaces it.
    virtual void takeFocus();

Q_SIGNALS:
    void typed(const QString& text);                      ///< a keystroke
    void valueTyped(const lectern::letter::Value& value); ///< the same, by editors that hold values
    void chosen(const lectern::letter::Value& value);     ///< an edit of its own
};

/// True for kinds whose editor takes the whole width, under its label.
bool isWide(letter::Kind kind);

FieldEditor* makeEditor(letter::Field field, QWidget* parent);

} // namespace lectern::form
