#pragma once

#include "ui/define/metrics/FileNumbersModel.h"

#include <QTableView>

namespace vernier {

/// What a test run has written to files. A row that is clicked, or on which Return is pressed, becomes a metric.
class FileNumbersTable : public QTableView {
    Q_OBJECT

public:
    explicit FileNumbersTable(QWidget* parent = nullptr);

    /// Hidden if there is nothing.
    void setFiles(const std::vector<FileNumbers>& files);
    const std::vector<FileNumbers>& files() const { return m_model.files(); }

Q_SIGNALS:
    /// The row is one of files().
    void chosen(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();

    FileNumbersModel m_model;
};

}  // namespace vernier
