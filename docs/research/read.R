# Base R: reads the tables of a dataset from CSV and prints the share of vague values by sector.
# Rscript read.R FOLDER

folder <- commandArgs(trailingOnly = TRUE)[1]

# Codes stay text; text guarded against spreadsheets loses its apostrophe.
table_of <- function(name) {
  frame <- read.csv(file.path(folder, paste0(name, ".csv")), colClasses = "character", na.strings = "", encoding = "UTF-8", strip.white = FALSE)
  frame[] <- lapply(frame, function(column) sub("^'('*[[:space:]]*[=+@-])", "\\1", column))
  frame
}

rows <- merge(table_of("indicators"), table_of("documents")[c("documentId", "sector")], by = "documentId")
scored <- rows[rows$scored == "true", ]
scored$vague <- vapply(strsplit(ifelse(is.na(scored$rules), "", scored$rules), ";"), function(rules) "vague-value" %in% rules, logical(1))
scored$sector <- ifelse(is.na(scored$sector), "", scored$sector)
print(aggregate(vague ~ sector, scored, function(values) c(size = length(values), mean = mean(values))))
