#pragma once

namespace vernier {

/// What is expected of the best objective after further trials, and its 90 % band; the abscissa is up to whoever shows it.
struct ForecastPoint {
    double x = 0;
    double lower = 0;
    double mean = 0;
    double upper = 0;
};

}  // namespace vernier
