// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMainWindow>
#include <QStringList>

class QAction;
class QLabel;
class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace lectern::mainwindow {

class MessageBar;

/// The window: lays out list, page and form, holds menus and toolbar, takes dropped files, remembers its
/// shape. It decides nothing: what a person asks for goes out as a signal or an action, and `app` answers.
///
/// Its title never holds a name or a number: titles are seen by window lists and screen sharing.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    struct Panes {
        QWidget* cases = nullptr;
        QWidget* viewer = nullptr;
        QWidget* form = nullptr;
    };
    struct Actions {
        QAction* open = nullptr;
        QAction* save = nullptr;
        QAction* exportCsv = nullptr;
        QAction* quit = nullptr;
        QAction* nextLetter = nullptr;
        QAction* previousLetter = nullptr;
        QAction* findLetter = nullptr;
        QAction* showCases = nullptr; ///< checkable
        QAction* nextPane = nullptr;
        QAction* previousPane = nullptr;
        QAction* shortcuts = nullptr;
        QAction* about = nullptr;
    };
    enum class Menu { File, Edit, View, Letter, Help };

    /// Takes the panes as children. `settings` must outlive the window.
    MainWindow(Panes panes, QSettings* settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    const Actions& actions() const { return m_actions; }
    MessageBar* messages() const { return m_messages; }
    /// Adds actions of a pane (its undo, its zoom) to a menu, above what stands there already; null =
    /// separator.
    void addToMenu(Menu menu, const QList<QAction*>& actions);
    void addToToolBar(const QList<QAction*>& actions);

    /// Page and form, or what to do when there is no letter open.
    void setLetterOpen(bool open);
    /// The line at the bottom: what is being done now (empty = nothing), and the store.
    void setActivity(const QString& text);
    void setStoreText(const QString& text, const QString& tip);
    /// Briefly, at the bottom: "Saved at 14:03".
    void say(const QString& text);

    /// From now on closing really closes.
    void closeForGood();

Q_SIGNALS:
    void openRequested(const QStringList& paths);
    /// The person closes the window. It stays open until closeForGood(), so that work can be kept first.
    void closeRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildActions();
    void buildMenus();
    void buildPanes();
    QWidget* emptyState();
    void restoreShape();
    void rememberShape() const;
    void chooseFiles();
    void stepPane(int steps);
    void showShortcuts();
    void showAbout();
    bool ownsDrop(const QObject* watched) const;

    Panes m_panes;
    QSettings* m_settings;
    Actions m_actions;
    MessageBar* m_messages;
    QSplitter* m_outer;      // list | rest
    QSplitter* m_inner;      // page | form
    QStackedWidget* m_stack; // empty state, letter
    QToolBar* m_toolBar;
    QLabel* m_activity;
    QLabel* m_store;
    QList<QMenu*> m_menus; // by Menu
    bool m_mayClose = false;
};

} // namespace lectern::mainwindow
