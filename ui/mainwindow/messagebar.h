// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace lectern::mainwindow {

/// Something to tell the person, without stopping them.
struct Message {
    enum class Kind { Error, Warning, Note };
    Kind kind = Kind::Error;
    QString text;                 ///< whole sentences, plain text
    QString actionText;           ///< of a button that helps; empty = none
    std::function<void()> action; ///< run when it is pressed; the message then goes
    QString topic;                ///< a new message takes the place of one on the same topic; empty = none
};

/// Messages above the panes: they stay until dismissed or settled, never take the focus, and the newest few
/// are shown whole, however many files failed. Kind is said by a word and an icon, never by colour alone.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void add(Message message);
    /// The matter is settled: its message goes.
    void settle(const QString& topic);
    void clear();
    /// The texts, oldest first.
    QStringList texts() const;

private:
    void rebuild();
    QWidget* rowOf(std::size_t index);
    void remove(std::size_t index);

    std::vector<Message> m_messages;
    QVBoxLayout* m_rows;
};

} // namespace lectern::mainwindow
