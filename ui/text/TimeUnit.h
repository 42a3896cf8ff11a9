#pragma once

#include <QString>

namespace vernier {

/// The unit of a time axis: "seconds", "minutes" or "hours".
struct TimeUnit {
    QString name;
    double seconds = 1;
};

/// The unit in which an axis of `spanSeconds` has numbers one can read at a glance.
TimeUnit timeUnitFor(double spanSeconds);

}  // namespace vernier
