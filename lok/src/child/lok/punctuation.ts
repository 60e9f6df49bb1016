import { openLibrary } from './binding.ts';

/** Sets LibreOffice's punctuation compression for the documents loaded from now on. */
export type SetCompression = (value: number) => void;

/**
 * The setting lives in the user profile, and LibreOfficeKit cannot change it while running; LibreOffice's own settings
 * class can, and is exported. It is one pointer large.
 * @returns undefined where this LibreOffice has no such class
 */
export function findSetCompression(programDir: string): SetCompression | undefined {
	const library = openLibrary(programDir, ['libmergedlo.so', 'libeditenglo.so']);
	if (library === undefined) return undefined;
	try {
		const method = (name: string, ...more: string[]) => library.func(name, 'void', ['void *', ...more]);
		const construct = method('_ZN14SvxAsianConfigC1Ev');
		const setCompression = method('_ZN14SvxAsianConfig26SetCharDistanceCompressionE16CharCompressType', 'int');
		const commit = method('_ZN14SvxAsianConfig6CommitEv');
		const destroy = method('_ZN14SvxAsianConfigD1Ev');
		return (value) => {
			const config = new BigUint64Array(8);
			construct(config);
			setCompression(config, value);
			commit(config);
			destroy(config);
		};
	} catch {
		return undefined;
	}
}
