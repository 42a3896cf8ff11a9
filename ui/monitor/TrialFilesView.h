#pragma once

#include "core/events/TrialFolderListing.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace vernier {

/// The files in a trial's folder, as the engine listed them; a double click opens one with the desktop's program for it.
class TrialFilesView : public QWidget {
    Q_OBJECT

public:
    explicit TrialFilesView(QWidget* parent = nullptr);

    void show(const TrialFolderListing& listing);
    void clear();

private:
    void open(int row) const;

    QTableWidget* m_table;
    QLabel* m_note;
    TrialFolderListing m_listing;
};

}  // namespace vernier
