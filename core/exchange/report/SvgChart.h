#pragma once

#include <string>
#include <utility>
#include <vector>

namespace vernier {

/// A small chart as SVG text, for an HTML page whose style sheet gives the classes their colours. Points are in the units of
/// the axes; whatever is not finite or outside the ranges is clipped. A plain value; any thread.
class SvgChart {
public:
    using Point = std::pair<double, double>;
    struct Axis {
        double lower = 0;
        double upper = 1;
        std::string name;
        /// Labelled places; empty: a few round numbers.
        std::vector<std::pair<double, std::string>> ticks;
    };

    /// `title` is what a screen reader says. An axis without extent is widened.
    SvgChart(int width, int height, Axis x, Axis y, std::string title);

    /// `styleClass` of the page: "best", "curve", "mean".
    void line(const std::vector<Point>& points, const std::string& styleClass);
    /// The line keeps its value until the next point.
    void steps(const std::vector<Point>& points, const std::string& styleClass);
    /// The area between two lines over the same x.
    void band(const std::vector<double>& x, const std::vector<double>& lower, const std::vector<double>& upper,
              const std::string& styleClass);
    /// A dot with a text that appears when the mouse rests on it.
    void dot(const Point& at, const std::string& styleClass, const std::string& hint);
    /// A text that starts there.
    void label(const Point& at, const std::string& text);
    /// A bar from the lower end of the x axis to `to`, `thickness` of the y axis high.
    void bar(double to, double y, double thickness, const std::string& styleClass);
    void verticalLine(double x, const std::string& styleClass);
    /// A filled box; `color` as CSS has it.
    void cell(double x0, double y0, double x1, double y1, const std::string& color);

    std::string text() const;

private:
    double pixelX(double x) const;
    double pixelY(double y) const;
    std::string path(const std::vector<Point>& points, bool isStepped) const;
    std::string frame() const;

    int m_width;
    int m_height;
    Axis m_x;
    Axis m_y;
    std::string m_title;
    std::string m_content;
};

}  // namespace vernier
