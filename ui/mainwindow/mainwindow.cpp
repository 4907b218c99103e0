// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "ui/mainwindow/messagebar.h"
#include "ui/mainwindow/pdfdrop.h"
#include "ui/mainwindow/shortcutlist.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

namespace lectern::mainwindow {

using namespace Qt::StringLiterals;

namespace {
// Raised when the panes change so that old sizes would make no sense.
constexpr int kShapeVersion = 1;
constexpr int kEmptyPage = 0;
constexpr int kLetterPage = 1;
} // namespace

MainWindow::MainWindow(Panes panes, QSettings* settings, QWidget* parent)
    : QMainWindow(parent)
    , m_panes(panes)
    , m_settings(settings)
    , m_messages(new MessageBar)
    , m_outer(new QSplitter(Qt::Horizontal))
    , m_inner(new QSplitter(Qt::Horizontal))
    , m_stack(new QStackedWidget)
    , m_toolBar(nullptr)
    , m_activity(new QLabel)
    , m_store(new QLabel) {
    setObjectName(u"main"_s);
    setWindowTitle(tr("Lectern[*]"));
    buildActions();
    buildMenus();
    buildPanes();
    m_activity->setTextFormat(Qt::PlainText);
    m_store->setTextFormat(Qt::PlainText);
    statusBar()->addPermanentWidget(m_activity);
    statusBar()->addPermanentWidget(m_store);
    setLetterOpen(false);
    restoreShape();
    // Dropped PDFs are taken wherever they land: a text field would otherwise take their names as text.
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes() {
    m_inner->setObjectName(u"main.inner"_s);
    m_inner->addWidget(m_panes.viewer);
    m_inner->addWidget(m_panes.form);
    m_inner->setChildrenCollapsible(false);
    // A wider window gives more page than form: the form's lines need only so much.
    m_inner->setStretchFactor(0, 3);
    m_inner->setStretchFactor(1, 2);

    m_stack->insertWidget(kEmptyPage, emptyState());
    m_stack->insertWidget(kLetterPage, m_inner);

    m_outer->setObjectName(u"main.outer"_s);
    m_outer->addWidget(m_panes.cases);
    m_outer->addWidget(m_stack);
    m_outer->setCollapsible(0, false); // folded away by its action, not by a slip of the mouse
    m_outer->setCollapsible(1, false);
    m_outer->setStretchFactor(0, 0);
    m_outer->setStretchFactor(1, 1);

    auto* all = new QWidget;
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_outer, 1);
    setCentralWidget(all);
}

QWidget* MainWindow::emptyState() {
    auto* page = new QWidget;
    page->setObjectName(u"main.empty"_s);
    auto* text = new QLabel(tr("Open determination letters as PDF, or drop them anywhere in this window.\n"
                               "Lectern reads them and shows each value beside its place on the page."));
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto* button = new QPushButton(tr("Open &PDF..."));
    button->setObjectName(u"main.empty.open"_s);
    connect(button, &QPushButton::clicked, m_actions.open, &QAction::trigger);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(text);
    layout->addWidget(button, 0, Qt::AlignCenter);
    layout->addStretch(1);
    return page;
}

void MainWindow::setLetterOpen(bool open) {
    m_stack->setCurrentIndex(open ? kLetterPage : kEmptyPage);
    for (QAction* action : {m_actions.save, m_actions.nextLetter, m_actions.previousLetter})
        action->setEnabled(open);
}

void MainWindow::setActivity(const QString& text) {
    m_activity->setText(text);
}

void MainWindow::setStoreText(const QString& text, const QString& tip) {
    m_store->setText(text);
    m_store->setToolTip(tip);
}

void MainWindow::say(const QString& text) {
    statusBar()->showMessage(text, 10'000);
}

void MainWindow::restoreShape() {
    // A first start takes most of the screen, whatever its size.
    const QRect screen = this->screen()->availableGeometry();
    resize(screen.size() * 9 / 10);
    m_outer->setSizes({qMax(280, width() / 6), width()});
    m_inner->setSizes({width() * 3 / 5, width() * 2 / 5});
    if (m_settings->value(u"window/version"_s).toInt() == kShapeVersion) {
        restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray());
        m_outer->restoreState(m_settings->value(u"window/outer"_s).toByteArray());
        m_inner->restoreState(m_settings->value(u"window/inner"_s).toByteArray());
    }
    const bool shown = m_settings->value(u"window/cases"_s, true).toBool();
    m_actions.showCases->setChecked(shown);
    m_panes.cases->setVisible(shown);
}

void MainWindow::rememberShape() const {
    m_settings->setValue(u"window/version"_s, kShapeVersion);
    m_settings->setValue(u"window/geometry"_s, saveGeometry());
    m_settings->setValue(u"window/outer"_s, m_outer->saveState());
    m_settings->setValue(u"window/inner"_s, m_inner->saveState());
    m_settings->setValue(u"window/cases"_s, m_actions.showCases->isChecked());
}

void MainWindow::chooseFiles() {
    QString folder = m_settings->value(u"open/folder"_s).toString();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open letters"), folder,
                                                            tr("PDF files (*.pdf *.PDF);;All files (*)"));
    if (paths.isEmpty())
        return;
    m_settings->setValue(u"open/folder"_s, QFileInfo(paths.front()).absolutePath());
    Q_EMIT openRequested(paths);
}

void MainWindow::stepPane(int steps) {
    QList<QWidget*> panes;
    for (QWidget* pane : {m_panes.cases, m_panes.viewer, m_panes.form})
        if (pane->isVisible())
            panes.append(pane);
    if (panes.isEmpty())
        return;
    qsizetype here = steps > 0 ? -1 : 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (panes.at(i)->isAncestorOf(QApplication::focusWidget()) ||
            panes.at(i) == QApplication::focusWidget())
            here = i;
    QWidget* pane = panes.at((here + steps + panes.size()) % panes.size());
    // Back to where the pane was left, if it remembers.
    QWidget* target = pane->focusWidget() != nullptr ? pane->focusWidget() : pane;
    target->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showShortcuts() {
    auto* list = new ShortcutList(findChildren<QAction*>(), this);
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->open();
}

void MainWindow::closeForGood() {
    m_mayClose = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    rememberShape();
    if (m_mayClose) {
        event->accept();
        return;
    }
    event->ignore();
    Q_EMIT closeRequested();
}

bool MainWindow::ownsDrop(const QObject* watched) const {
    const auto* widget = qobject_cast<const QWidget*>(watched);
    return widget != nullptr && (widget == this || isAncestorOf(widget));
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!ownsDrop(watched))
            break;
        const QStringList paths = droppedPaths(drop->mimeData());
        if (paths.isEmpty())
            break;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::Drop)
            Q_EMIT openRequested(paths);
        return true;
    }
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace lectern::mainwindow
