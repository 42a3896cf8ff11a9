#pragma once

#include "core/space/SearchSpace.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace vernier {

/// Lets a person change a configuration before it is queued. Parameters that do not exist for what is typed are disabled.
class ConfigurationDialog : public QDialog {
    Q_OBJECT

public:
    ConfigurationDialog(const SearchSpace& space, const Configuration& configuration, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The person is done, and this is a configuration of the space.
    void configurationChosen(const vernier::Configuration& configuration);

private:
    void read();
    void fill(const Configuration& configuration);

    SearchSpace m_space;
    Configuration m_configuration;     ///< what is typed, as far as it is sound
    std::vector<QLineEdit*> m_fields;  ///< by parameter
    QLabel* m_fault;
    QPushButton* m_queue;
};

}  // namespace vernier
