# State-building in 2017, drawn from the CSV of a running Themeline.
#
#   Rscript notebooks/state-building.R http://127.0.0.1:4680 state-building.pdf
#
# Needs nothing but R. The revision is pinned: the same address gives the same numbers for ever.

arguments <- commandArgs(trailingOnly = TRUE)
series <- "ihs-conflict-monitor-2017/picture/theme=state-building"
address <- paste0(arguments[1], "/trends.csv?series=", series, "&rev=83")
rows <- read.csv(url(address), encoding = "UTF-8")

if (!identical(as.numeric(rows$value), c(93, 3)) || !identical(as.numeric(rows$n), c(922, 249))) {
  stop("the ledger does not give 93 of 922 and 3 of 249")
}
for (row in seq_len(nrow(rows))) {
  interval <- prop.test(rows$value[row], rows$n[row], correct = FALSE)$conf.int
  stopifnot(max(abs(interval - c(rows$lower[row], rows$upper[row]))) < 1e-9)
}

pdf(arguments[2], width = 6.7, height = 2.4)
par(mar = c(4, 6, 1, 1), las = 1)
plot(100 * rows$share, 2:1, xlim = c(0, 14), ylim = c(0.5, 2.5), pch = 19, col = "#164291",
  yaxt = "n", ylab = "", xlab = "state-building, percent of pictures (95% Wilson interval)")
segments(100 * rows$lower, 2:1, 100 * rows$upper, 2:1, col = "#164291")
axis(2, at = 2:1, labels = rows$period)
invisible(dev.off())
cat("wrote", arguments[2], ": 93 of 922, 3 of 249\n")
