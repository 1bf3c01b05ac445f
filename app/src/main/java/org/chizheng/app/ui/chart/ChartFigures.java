package org.chizheng.app.ui.chart;

/** What a picture shows; free of any drawing, so that a screen can hold it before the first picture is drawn. */
public sealed interface ChartFigures permits ProgressFigures, UnitFigures {
    String title();

    /** The picture in one sentence, for those who cannot see it and for the line under it. */
    String sentence();
}
