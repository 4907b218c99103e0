// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace lectern::app {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that work can be kept before the program ends. A second one
/// while that is going on ends the program at once. One in a program; nothing on systems without signals.
class UnixSignals : public QObject {
    Q_OBJECT

public:
    explicit UnixSignals(QObject* parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void endAsked();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace lectern::app
