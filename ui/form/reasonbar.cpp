// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/reasonbar.h"

#include "ui/review/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lectern::form {

using namespace Qt::StringLiterals;

ReasonBar::ReasonBar(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_reason(new QLabel(this)) {
    setObjectName(u"reasonBar"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(1);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    for (QLabel* label : {m_name, m_reason}) {
        label->setTextFormat(Qt::PlainText); // letter text is in it
        column->addWidget(label);
    }
    m_name->setObjectName(u"reason.name"_s);
    m_reason->setObjectName(u"reason.text"_s);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setFixedHeight(4 * m_reason->fontMetrics().lineSpacing());
    m_reason->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ReasonBar::show(const review::ReviewSession& session, const QString& resetKey) {
    if (!session.hasCase()) {
        m_name->clear();
        m_reason->clear();
        return;
    }
    const review::FieldStatus status = session.status(session.currentField());
    QString name = review::label(session.currentField(), session.record()) + u" · "_s + status.word;
    if (!status.kind.isEmpty() && status.kind != status.word)
        name += u" · "_s + status.kind;
    QString reason = status.reason;
    if (status.changed && !status.readText.isEmpty()) {
        constexpr qsizetype kMost = 120;
        const QString read =
            status.readText.size() > kMost ? QString(status.readText.left(kMost) + u'…') : status.readText;
        reason = tr("Was read as “%1” (%2 puts it back).").arg(read, resetKey) + u' ' + reason;
    }
    m_name->setText(name);
    m_reason->setText(reason);
    m_reason->setToolTip(u"<p>"_s + reason.toHtmlEscaped() + u"</p>"_s);
}

} // namespace lectern::form
