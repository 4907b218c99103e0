// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/messagebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::mainwindow {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kShown = 3; // more would push the letter out of a small window

QStyle::StandardPixmap iconOf(Message::Kind kind) {
    switch (kind) {
    case Message::Kind::Error:
        return QStyle::SP_MessageBoxCritical;
    case Message::Kind::Warning:
        return QStyle::SP_MessageBoxWarning;
    case Message::Kind::Note:
        break;
    }
    return QStyle::SP_MessageBoxInformation;
}

QString wordOf(Message::Kind kind) {
    switch (kind) {
    case Message::Kind::Error:
        return MessageBar::tr("Error");
    case Message::Kind::Warning:
        return MessageBar::tr("Warning");
    case Message::Kind::Note:
        break;
    }
    return MessageBar::tr("Note");
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this)) {
    setObjectName(u"messages"_s);
    setAccessibleName(tr("Messages"));
    m_rows->setContentsMargins(6, 2, 6, 2);
    m_rows->setSpacing(2);
    setVisible(false);
}

void MessageBar::add(Message message) {
    if (!message.topic.isEmpty())
        std::erase_if(m_messages, [&](const Message& m) { return m.topic == message.topic; });
    m_messages.push_back(std::move(message));
    rebuild();
    // Qt 6.4 has no announcement event: an alert on the bar makes a screen reader speak its description.
    setAccessibleDescription(QString(wordOf(m_messages.back().kind) + u": " + m_messages.back().text));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::settle(const QString& topic) {
    if (std::erase_if(m_messages, [&](const Message& m) { return m.topic == topic; }) > 0)
        rebuild();
}

void MessageBar::clear() {
    m_messages.clear();
    rebuild();
}

QStringList MessageBar::texts() const {
    QStringList texts;
    for (const Message& message : m_messages)
        texts.append(message.text);
    return texts;
}

void MessageBar::remove(std::size_t index) {
    m_messages.erase(m_messages.begin() + static_cast<std::ptrdiff_t>(index));
    rebuild();
}

void MessageBar::rebuild() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater(); // it may be the button whose click brought us here
        }
        delete item;
    }
    const std::size_t hidden = m_messages.size() > kShown ? m_messages.size() - kShown : 0;
    for (std::size_t i = m_messages.size(); i > hidden; --i) // newest on top
        m_rows->addWidget(rowOf(i - 1));
    if (hidden > 0) {
        auto* more = new QWidget;
        auto* layout = new QHBoxLayout(more);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(new QLabel(tr("and %1 more").arg(hidden)), 1);
        auto* all = new QPushButton(tr("Dismiss all"));
        all->setObjectName(u"messages.dismissAll"_s);
        connect(all, &QPushButton::clicked, this, &MessageBar::clear);
        layout->addWidget(all);
        m_rows->addWidget(more);
    }
    setVisible(!m_messages.empty());
}

QWidget* MessageBar::rowOf(std::size_t index) {
    const Message& message = m_messages[index];
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* icon = new QLabel;
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    icon->setPixmap(style()->standardIcon(iconOf(message.kind), nullptr, this).pixmap(side));
    icon->setToolTip(wordOf(message.kind));
    layout->addWidget(icon, 0, Qt::AlignTop);
    auto* text = new QLabel(message.text);
    text->setTextFormat(Qt::PlainText); // a file's name must not be taken for markup
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(QString(wordOf(message.kind) + u": " + message.text));
    layout->addWidget(text, 1);
    if (!message.actionText.isEmpty()) {
        auto* button = new QPushButton(message.actionText);
        connect(button, &QPushButton::clicked, this, [this, index] {
            const auto action = m_messages[index].action;
            remove(index);
            if (action)
                action();
        });
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    auto* dismiss = new QToolButton;
    dismiss->setObjectName(u"messages.dismiss"_s);
    dismiss->setAutoRaise(true);
    dismiss->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
    dismiss->setToolTip(tr("Dismiss"));
    dismiss->setAccessibleName(tr("Dismiss this message"));
    connect(dismiss, &QToolButton::clicked, this, [this, index] { remove(index); });
    layout->addWidget(dismiss, 0, Qt::AlignTop);
    return row;
}

} // namespace lectern::mainwindow
