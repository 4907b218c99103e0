// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/rowtable.h"

namespace lectern::form {

/// Completes documents, chapters and titles of citations from the guideline catalogue while they are typed.
class CitationDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
};

} // namespace lectern::form
