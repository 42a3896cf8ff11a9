#pragma once

#include "core/study/Trial.h"

#include <QVariantMap>
#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QSettings;
class QTableView;
class QTimer;

namespace vernier {

class Card;
class HistoryController;
class SelectionController;
class StudyController;
class TrialActions;
class TrialSortProxy;
class TrialTableModel;

/// The card with the table of all trials: sorted by any column, filtered by a typed condition, its selection shared with all
/// other views. Notes and tags are edited in place.
class TrialsTable : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the table.
    TrialsTable(StudyController& study, SelectionController& selection, TrialActions& actions, HistoryController& history,
                QWidget* parent = nullptr);

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

private:
    void assemble();
    void connectStudy();
    void connectTable();
    void takeDefinition();
    void takeTrials(const std::vector<TrialId>& ids);
    void takeMoment();
    void showIncumbent();
    QWidget* makeQueueButton();
    static QString repeatText();
    void askToQueue(const QString& heading, const QString& unchanged, const Configuration& start);
    void editFrom(TrialId trial);
    void showSelection();
    void shareSelection();
    void filter();
    void showCount();
    void openMenu(const QPoint& position);
    void fillColumnsMenu();
    void showColumns();
    void sizeColumns();
    QString columnName(int section) const;
    QVariantMap changedWidths() const;
    void sortAsLeft();

    StudyController& m_study;
    SelectionController& m_selection;
    TrialActions& m_actions;
    HistoryController& m_history;
    TrialTableModel* m_model;
    TrialSortProxy* m_proxy;
    Card* m_card;
    QTableView* m_table;
    QLineEdit* m_filter;
    QLabel* m_filterFault;
    QMenu* m_columns;
    QLabel* m_empty;
    QTimer* m_clock;
    QVariantMap m_widthByUser;  ///< column name to pixels, for those that the user has changed
    QString m_sortByUser;       ///< the column to sort by once it is there; then empty
    Qt::SortOrder m_sortOrderByUser = Qt::DescendingOrder;
    QVariantMap m_shownByUser;  ///< column name to whether it is shown; the others are shown if they say something
    bool m_isSharing = false;
};

}  // namespace vernier
