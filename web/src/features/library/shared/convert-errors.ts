/** Why a conversion can fail, as the converter names it; each has a sentence in both languages. */
export const convertErrorCodes = [
	'empty',
	'unsupported',
	'encrypted',
	'damaged',
	'bomb',
	'too_large',
	'too_many_pages',
	'too_much_output',
	'timeout',
	'cpu_limit',
	'memory_limit',
	'crashed',
	'engine_missing',
	'internal',
] as const;
