// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldeditor.h"

#include <QComboBox>

namespace lectern::form {

/// A box of a few tokens, each chosen by its one key (words.h); Delete or Backspace leaves it empty. The
/// wheel does nothing unless the box has focus, so that scrolling the form never changes a value.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    ChoiceBox(letter::Field field, QWidget* parent);
    QString token() const;
    void setToken(const QString& token);

Q_SIGNALS:
    void tokenChosen(const QString& token);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    letter::Field m_field;
};

class ChoiceEditor : public FieldEditor {
    Q_OBJECT

public:
    ChoiceEditor(letter::Field field, QWidget* parent);
    QWidget* widget() const override;
    void show(const letter::Reading* reading) override;

private:
    ChoiceBox* m_box;
};

} // namespace lectern::form
