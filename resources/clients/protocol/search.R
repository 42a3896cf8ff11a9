# The engine protocol in R, without packages: finds the smallest (x - 0.3)^2 + layers. Rscript search.R
answers <- tempfile()
system2("mkfifo", answers)
engine <- pipe(paste("vernier-cli serve >", answers), "w")
ask <- function(request) {
  writeLines(request, engine)
  flush(engine)
  if (is.null(out)) out <<- fifo(answers, "r", blocking = TRUE)
  answer <- readLines(out, n = 1)
  if (grepl("^\\{\"error\"", answer)) stop(answer)
  answer
}
out <- NULL
number <- function(name, answer) as.numeric(sub(paste0(".*\"", name, "\":([-+.0-9eE]+).*"), "\\1", answer))

invisible(ask(paste0('{"op":"create","objective":{"goal":"minimize"},"seed":1,"parameters":[',
                     '{"name":"x","type":"continuous","min":0,"max":1},',
                     '{"name":"layers","type":"integer","min":1,"max":4}]}')))
best <- list(value = Inf)
for (trial in 1:25) {
  answer <- ask('{"op":"ask"}')
  x <- number("x", answer)
  layers <- number("layers", answer)
  value <- (x - 0.3)^2 + layers
  invisible(ask(sprintf('{"op":"tell","id":%d,"value":%.15g}', as.integer(number("id", answer)), value)))
  if (value < best$value) best <- list(value = value, x = x, layers = layers)
}
invisible(ask('{"op":"close"}'))
unlink(answers)
cat("best:", best$value, "x:", best$x, "layers:", best$layers, "\n")
