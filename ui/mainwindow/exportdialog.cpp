// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>

namespace lectern::mainwindow {

using namespace Qt::StringLiterals;
using Rows = ExportChoice::Rows;
using Which = ExportChoice::Which;

ExportDialog::ExportDialog(ExportOffer offer, QSettings* settings, QWidget* parent)
    : QDialog(parent)
    , m_offer(std::move(offer))
    , m_settings(settings)
    , m_letters(new QRadioButton(tr("A row for each &letter")))
    , m_issues(new QRadioButton(tr("A row for each &issue, led by its letter")))
    , m_spreadsheet(new QRadioButton(tr("For a &spreadsheet (cells that would run as formulas are guarded)")))
    , m_exact(new QRadioButton(tr("E&xact, for other programs (no value is changed; not for spreadsheets)")))
    , m_delimiter(new QComboBox)
    , m_which(new QComboBox)
    , m_columns(new QListWidget)
    , m_path(new QLineEdit)
    , m_hint(new QLabel) {
    setWindowTitle(tr("Export to CSV"));
    setObjectName(u"export"_s);
    build();
    restore();
    fillColumns();
    suggestPath();
    update();
}

void ExportDialog::build() {
    auto* rowsBox = new QGroupBox(tr("Rows"));
    auto* rowsLayout = new QVBoxLayout(rowsBox);
    rowsLayout->addWidget(m_letters);
    rowsLayout->addWidget(m_issues);
    auto* formBox = new QGroupBox(tr("Form"));
    auto* formLayout = new QVBoxLayout(formBox);
    formLayout->addWidget(m_spreadsheet);
    formLayout->addWidget(m_exact);
    m_letters->setObjectName(u"export.letters"_s);
    m_issues->setObjectName(u"export.issues"_s);
    m_spreadsheet->setObjectName(u"export.spreadsheet"_s);
    m_exact->setObjectName(u"export.exact"_s);

    m_delimiter->setObjectName(u"export.delimiter"_s);
    m_delimiter->addItem(tr("Comma ,"), u","_s);
    m_delimiter->addItem(tr("Semicolon ;"), u";"_s);
    m_delimiter->addItem(tr("Tab"), u"\t"_s);
    m_delimiter->addItem(tr("Bar |"), u"|"_s);
    m_which->setObjectName(u"export.which"_s);
    m_which->addItem(tr("All letters (%1)").arg(m_offer.all), static_cast<int>(Which::All));
    m_which->addItem(tr("Letters shown in the list (%1)").arg(m_offer.shown), static_cast<int>(Which::Shown));
    m_which->addItem(tr("Letters selected in the list (%1)").arg(m_offer.selected),
                     static_cast<int>(Which::Selected));

    m_path->setObjectName(u"export.path"_s);
    auto* browseButton = new QPushButton(tr("&Browse..."));
    auto* pathRow = new QHBoxLayout;
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(browseButton);

    auto* fields = new QFormLayout;
    fields->addRow(tr("&Which letters"), m_which);
    fields->addRow(tr("&Delimiter"), m_delimiter);
    fields->addRow(tr("&File"), pathRow);
    qobject_cast<QLabel*>(fields->labelForField(pathRow))->setBuddy(m_path);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setObjectName(u"export.hint"_s);

    auto* left = new QVBoxLayout;
    left->addWidget(rowsBox);
    left->addWidget(formBox);
    left->addLayout(fields);
    left->addStretch(1);
    auto* both = new QHBoxLayout;
    both->addLayout(left, 1);
    both->addWidget(columnsBox());
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(both, 1);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    m_export->setDefault(
        true); // only now: before it is in the dialog this would be forgotten, and Enter would cancel
    browseButton->setAutoDefault(false);

    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        remember();
        accept();
    });
    connect(m_issues, &QRadioButton::toggled, this, [this] {
        fillColumns();
        suggestPath();
    });
    connect(m_exact, &QRadioButton::toggled, this, &ExportDialog::suggestPath);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_pathIsOurs = false;
        update();
    });
    connect(m_which, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
    connect(m_columns, &QListWidget::itemChanged, this, &ExportDialog::update);
}

QWidget* ExportDialog::columnsBox() {
    auto* box = new QGroupBox(tr("&Columns and their order"));
    m_columns->setObjectName(u"export.columns"_s);
    m_columns->setAccessibleName(tr("Columns and their order"));
    m_columns->setDragDropMode(QAbstractItemView::InternalMove);
    const auto button = [this](const QString& text, auto pressed) {
        auto* b = new QPushButton(text);
        b->setAutoDefault(false);
        connect(b, &QPushButton::clicked, this, pressed);
        return b;
    };
    auto* row = new QHBoxLayout;
    row->addWidget(button(tr("&Up"), [this] { moveColumn(-1); }));
    row->addWidget(button(tr("D&own"), [this] { moveColumn(1); }));
    row->addWidget(button(tr("&All"), [this] { checkAll(true); }));
    row->addWidget(button(tr("&None"), [this] { checkAll(false); }));
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(m_columns, 1);
    layout->addLayout(row);
    return box;
}

Rows ExportDialog::rows() const {
    return m_issues->isChecked() ? Rows::Issues : Rows::Letters;
}

QString ExportDialog::columnsKey() const {
    return rows() == Rows::Issues ? u"export/issueColumns"_s : u"export/letterColumns"_s;
}

void ExportDialog::fillColumns() {
    // Remembered columns first, in their order; then what is new since, unchecked only if a choice was
    // remembered.
    const QStringList all = m_offer.columns(rows());
    const QStringList remembered = m_settings->value(columnsKey()).toStringList();
    QStringList order;
    for (const QString& name : remembered)
        if (all.contains(name))
            order.append(name);
    const qsizetype chosen = order.isEmpty() ? all.size() : order.size();
    for (const QString& name : all)
        if (!order.contains(name))
            order.append(name);
    const QSignalBlocker quiet(m_columns);
    m_columns->clear();
    for (qsizetype i = 0; i < order.size(); ++i) {
        auto* item = new QListWidgetItem(order.at(i), m_columns);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(i < chosen ? Qt::Checked : Qt::Unchecked);
    }
    m_columns->setCurrentRow(0);
}

void ExportDialog::moveColumn(int steps) {
    const int from = m_columns->currentRow();
    const int to = from + steps;
    if (from < 0 || to < 0 || to >= m_columns->count())
        return;
    m_columns->insertItem(to, m_columns->takeItem(from));
    m_columns->setCurrentRow(to);
}

void ExportDialog::checkAll(bool on) {
    for (int row = 0; row < m_columns->count(); ++row)
        m_columns->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

void ExportDialog::suggestPath() {
    if (!m_pathIsOurs)
        return;
    QString folder = m_settings->value(u"export/folder"_s).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    // The name says the form: a guarded file must not be taken for an exact one.
    const QString name = (rows() == Rows::Issues ? u"lectern-issues"_s : u"lectern-letters"_s) +
                         (m_spreadsheet->isChecked() ? u"-spreadsheet.csv"_s : u".csv"_s);
    m_path->setText(QDir(folder).filePath(name));
    update();
}

void ExportDialog::browse() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export to"), m_path->text(),
                                                      tr("CSV files (*.csv);;All files (*)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite); // the hint says it
    if (path.isEmpty())
        return;
    m_pathIsOurs = false;
    m_path->setText(path);
    update();
}

void ExportDialog::update() {
    QString hint;
    const ExportChoice now = choice();
    const int letters = now.which == Which::All     ? m_offer.all
                        : now.which == Which::Shown ? m_offer.shown
                                                    : m_offer.selected;
    const bool ready = !now.columns.isEmpty() && !now.path.isEmpty() && letters > 0;
    if (letters == 0)
        hint = tr("There is no letter to export with this choice.");
    else if (now.columns.isEmpty())
        hint = tr("Choose at least one column.");
    else if (now.path.isEmpty())
        hint = tr("Name the file to write.");
    else if (QFileInfo::exists(now.path))
        hint = tr("This file is there already and will be replaced.");
    m_hint->setText(hint);
    m_export->setEnabled(ready);
}

ExportChoice ExportDialog::choice() const {
    ExportChoice choice;
    choice.rows = rows();
    choice.spreadsheet = m_spreadsheet->isChecked();
    choice.delimiter = m_delimiter->currentData().toString().front();
    choice.which = static_cast<Which>(m_which->currentData().toInt());
    choice.path = m_path->text().trimmed();
    for (int row = 0; row < m_columns->count(); ++row)
        if (m_columns->item(row)->checkState() == Qt::Checked)
            choice.columns.append(m_columns->item(row)->text());
    return choice;
}

void ExportDialog::restore() {
    const QSignalBlocker quietRows(m_issues);
    const QSignalBlocker quietForm(m_exact);
    const bool issues = m_settings->value(u"export/rows"_s).toString() == "issues"_L1;
    (issues ? m_issues : m_letters)->setChecked(true);
    // Preselected each time: an exact file that is opened in a spreadsheet by mistake runs its cells.
    m_spreadsheet->setChecked(true);
    const int delimiter = m_delimiter->findData(m_settings->value(u"export/delimiter"_s, u","_s));
    m_delimiter->setCurrentIndex(qMax(0, delimiter));
    if (m_offer.selected > 1)
        m_which->setCurrentIndex(static_cast<int>(Which::Selected));
}

void ExportDialog::remember() const {
    const ExportChoice now = choice();
    m_settings->setValue(u"export/rows"_s, now.rows == Rows::Issues ? u"issues"_s : u"letters"_s);
    m_settings->setValue(u"export/delimiter"_s, QString(now.delimiter));
    m_settings->setValue(columnsKey(), now.columns);
    m_settings->setValue(u"export/folder"_s, QFileInfo(now.path).absolutePath());
}

} // namespace lectern::mainwindow
