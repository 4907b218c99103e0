// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QMenuBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace lectern::mainwindow {

using namespace Qt::StringLiterals;

void MainWindow::buildActions() {
    const auto make = [this](const QString& name, const QString& text, const QString& icon,
                             const QList<QKeySequence>& keys) {
        auto* action = new QAction(text, this);
        action->setObjectName(u"main."_s + name);
        if (!icon.isEmpty())
            action->setIcon(QIcon::fromTheme(icon));
        action->setShortcuts(keys);
        addAction(action); // also while the menu bar is hidden
        return action;
    };
    const auto keys = [](const char* text) {
        return QList<QKeySequence>{QKeySequence(QLatin1StringView(text))};
    };
    m_actions.open = make(u"open"_s, tr("&Open..."), u"document-open"_s, {QKeySequence::Open});
    m_actions.save = make(u"save"_s, tr("&Save Letter"), u"document-save"_s, {QKeySequence::Save});
    m_actions.exportCsv =
        make(u"export"_s, tr("&Export to CSV..."), u"document-export"_s, keys("Ctrl+Shift+X"));
    m_actions.quit = make(u"quit"_s, tr("&Quit"), u"application-exit"_s, keys("Ctrl+Q"));
    m_actions.nextLetter = make(u"nextLetter"_s, tr("&Next Letter"), u"go-next"_s, keys("Ctrl+Alt+PgDown"));
    m_actions.previousLetter =
        make(u"previousLetter"_s, tr("&Previous Letter"), u"go-previous"_s, keys("Ctrl+Alt+PgUp"));
    m_actions.findLetter = make(u"findLetter"_s, tr("&Find a Letter"), {}, keys("Ctrl+K"));
    m_actions.showCases = make(u"showCases"_s, tr("&List of Letters"), u"view-list-details"_s, keys("F9"));
    m_actions.showCases->setCheckable(true);
    m_actions.nextPane = make(u"nextPane"_s, tr("Next Pa&ne"), {}, keys("F6"));
    m_actions.previousPane = make(u"previousPane"_s, tr("Previous Pane"), {}, keys("Shift+F6"));
    m_actions.shortcuts = make(u"shortcuts"_s, tr("&Keyboard Shortcuts"), {},
                               {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    m_actions.about = make(u"about"_s, tr("&About Lectern"), {}, {});

    connect(m_actions.open, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.showCases, &QAction::toggled, this, [this](bool on) { m_panes.cases->setVisible(on); });
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { stepPane(1); });
    connect(m_actions.previousPane, &QAction::triggered, this, [this] { stepPane(-1); });
    connect(m_actions.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::buildMenus() {
    const auto menu = [this](const QString& title, const QList<QAction*>& actions) {
        QMenu* m = menuBar()->addMenu(title);
        for (QAction* action : actions)
            action != nullptr ? m->addAction(action) : static_cast<void>(m->addSeparator());
        m_menus.append(m);
    };
    const Actions& a = m_actions;
    menu(tr("&File"), {a.open, a.save, nullptr, a.exportCsv, nullptr, a.quit});
    menu(tr("&Edit"), {a.findLetter});
    menu(tr("&View"), {a.showCases, a.nextPane, a.previousPane});
    menu(tr("&Letter"), {a.nextLetter, a.previousLetter});
    menu(tr("&Help"), {a.shortcuts, a.about});

    m_toolBar = addToolBar(tr("Toolbar"));
    m_toolBar->setObjectName(u"main.toolbar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addActions({a.open, a.save, a.exportCsv, a.showCases});
}

void MainWindow::addToMenu(Menu menu, const QList<QAction*>& actions) {
    QMenu* m = m_menus.at(static_cast<int>(menu));
    QAction* before = m->actions().value(0);
    for (QAction* action : actions)
        action != nullptr ? m->insertAction(before, action) : static_cast<void>(m->insertSeparator(before));
    m->insertSeparator(before);
}

void MainWindow::addToToolBar(const QList<QAction*>& actions) {
    m_toolBar->addSeparator();
    m_toolBar->addActions(actions);
}

void MainWindow::showAbout() {
    auto* about = new QDialog(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setWindowTitle(tr("About Lectern"));
    auto* text = new QLabel(
        tr("<h3>Lectern %1</h3>"
           "<p>A workstation for the review of Independent Medical Review determination letters.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.<br>"
           "It reads PDFs with Poppler, keeps letters with SQLite, and is built with Qt %2.</p>"
           "<p>Lectern works without a network and sends nothing anywhere.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), QLatin1StringView(qVersion())));
    text->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, about, &QDialog::reject);
    auto* layout = new QVBoxLayout(about);
    layout->addWidget(text);
    layout->addWidget(buttons);
    about->open();
}

} // namespace lectern::mainwindow
