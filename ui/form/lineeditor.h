// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldeditor.h"

class QLineEdit;

namespace lectern::form {

/// Texts of one line, dates and whole numbers.
class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    LineEditor(letter::Field field, QWidget* parent);
    QWidget* widget() const override;
    void show(const letter::Reading* reading) override;
    void takeFocus() override;

private:
    void setText(const QString& text);

    letter::Field m_field;
    QLineEdit* m_edit;
};

} // namespace lectern::form
