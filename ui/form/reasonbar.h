// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewsession.h"

#include <QWidget>

class QLabel;

namespace lectern::form {

/// What is known about the current field, in words: how its value came, what was found, what was read in its
/// place. It stands still at the form's foot, since a line that came and went under the focused row would
/// move the rows away from under the pointer.
class ReasonBar : public QWidget {
    Q_OBJECT

public:
    explicit ReasonBar(QWidget* parent);
    void show(const review::ReviewSession& session, const QString& resetKey);

private:
    QLabel* m_name;
    QLabel* m_reason;
};

} // namespace lectern::form
