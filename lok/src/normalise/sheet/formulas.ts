/** Functions that compute from cells alone: none fetches, reads a file, tells of the machine or makes huge strings. */
const harmless = new Set(
	`ABS AGGREGATE AND AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CODE COLUMN COLUMNS CONCAT CONCATENATE
	COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY DAYS EDATE EOMONTH EVEN EXACT EXP FALSE FIND FIXED
	FLOOR HLOOKUP HOUR IF IFERROR IFNA IFS INDEX INT ISBLANK ISERR ISERROR ISEVEN ISNA ISNUMBER ISODD ISTEXT LARGE LEFT LEN
	LN LOG LOG10 LOOKUP LOWER MATCH MAX MAXA MAXIFS MEDIAN MID MIN MINA MINIFS MINUTE MOD MODE MONTH N NETWORKDAYS NOT NOW
	ODD OR PERCENTILE PI POWER PRODUCT PROPER QUARTILE QUOTIENT RANK RANK.EQ REPLACE RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS
	SEARCH SECOND SIGN SMALL SQRT STDEV STDEV.S SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SWITCH T TEXT TEXTJOIN TIME
	TODAY TRIM TRUE TRUNC UPPER VALUE VAR VLOOKUP WEEKDAY WEEKNUM WORKDAY XLOOKUP YEAR`.split(/\s+/),
);

/** Excel's own limit. */
const longestFormula = 8192;

/**
 * True where evaluating the formula can't reach outside the workbook. Only formulas that the file holds no value for are
 * ever evaluated; the others show the value that was saved.
 */
export function isHarmless(formula: string): boolean {
	if (formula.length > longestFormula) return false;
	const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
	// [1]Sheet is another workbook, app|topic is DDE.
	if (/\[\d+\]|\[[^\]]*\.\w+\]|[|\\]|:\/\/|#REF/.test(code)) return false;
	return [...code.matchAll(/([A-Za-z_\\][\w.]*)\s*\(/g)].every(([, name = '']) =>
		harmless.has(
			name
				.toUpperCase()
				.replace(/^_XLFN\./, '')
				.replace(/^_XLWS\./, ''),
		),
	);
}
