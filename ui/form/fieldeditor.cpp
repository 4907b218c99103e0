// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldeditor.h"

#include "ui/form/choiceeditor.h"
#include "ui/form/lineeditor.h"
#include "ui/form/texteditor.h"
#include "ui/form/timelineeditor.h"

namespace lectern::form {

using letter::Kind;

void FieldEditor::takeFocus() {
    widget()->setFocus(Qt::TabFocusReason);
}

bool isWide(Kind kind) {
    return kind == Kind::LongText || kind == Kind::List || kind == Kind::Timeline;
}

FieldEditor* makeEditor(letter::Field field, QWidget* parent) {
    switch (letter::info(field).kind) {
    case Kind::Text:
        // A disputed service is printed over several lines as often as not.
        if (field == letter::Field::Service)
            return new TextEditor(field, parent);
        return new LineEditor(field, parent);
    case Kind::Date:
    case Kind::WholeNumber:
        return new LineEditor(field, parent);
    case Kind::Choice:
        return new ChoiceEditor(field, parent);
    case Kind::LongText:
    case Kind::List:
        return new TextEditor(field, parent);
    case Kind::Timeline:
        return new TimelineEditor(field, parent);
    }
    return new LineEditor(field, parent);
}

} // namespace lectern::form
