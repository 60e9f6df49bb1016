import { type Converter, createConverter } from '@pacesetter/lok';
import type { Config } from './config.ts';

/** The converter as configured. @throws IsolationError */
export function converterOf(config: Config): Converter {
	const ms = config.PACESETTER_CONVERT_SECONDS * 1000;
	return createConverter({
		...(config.PACESETTER_CONVERTERS ? { size: config.PACESETTER_CONVERTERS } : {}),
		engine: config.PACESETTER_ENGINE,
		isolation: config.PACESETTER_ISOLATION,
		fontsDir: config.PACESETTER_FONTS,
		limits: {
			inputBytes: config.PACESETTER_UPLOAD_MB * 1024 * 1024,
			pages: config.PACESETTER_CONVERT_PAGES,
			wallMs: ms,
			cpuMs: ms,
			memoryMb: config.PACESETTER_CONVERT_MEMORY_MB,
		},
	});
}
