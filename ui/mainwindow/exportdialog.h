// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;
class QSettings;

namespace lectern::mainwindow {

/// What the person chose to export. Plain values: `app` turns them into the exporter's.
struct ExportChoice {
    enum class Rows { Letters, Issues };
    enum class Which { All, Shown, Selected };
    Rows rows = Rows::Letters;
    bool spreadsheet = true;
    QChar delimiter = u',';
    QStringList columns; ///< in order, never empty
    Which which = Which::All;
    QString path;

    friend bool operator==(const ExportChoice&, const ExportChoice&) = default;
};

/// What there is to choose from.
struct ExportOffer {
    std::function<QStringList(ExportChoice::Rows)> columns; ///< all that the table can have, in its order
    int all = 0;                                            ///< letters in the store
    int shown = 0;
    int selected = 0;
};

/// Asks what to export and where to. The choices (not the place) are remembered in the settings.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(ExportOffer offer, QSettings* settings, QWidget* parent = nullptr);

    ExportChoice choice() const;

private:
    void build();
    QWidget* columnsBox();
    void fillColumns();
    void moveColumn(int steps);
    void checkAll(bool on);
    void browse();
    void suggestPath();
    void update();
    void restore();
    void remember() const;
    ExportChoice::Rows rows() const;
    QString columnsKey() const;

    ExportOffer m_offer;
    QSettings* m_settings;
    QRadioButton* m_letters;
    QRadioButton* m_issues;
    QRadioButton* m_spreadsheet;
    QRadioButton* m_exact;
    QComboBox* m_delimiter;
    QComboBox* m_which;
    QListWidget* m_columns;
    QLineEdit* m_path;
    QLabel* m_hint;
    QPushButton* m_export;
    bool m_pathIsOurs = true; // until the person has named a file
};

} // namespace lectern::mainwindow
