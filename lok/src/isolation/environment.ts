import { join } from 'node:path';
import { fontsEnvironment } from '../fonts/index.ts';

/**
 * All that a converter process finds in its environment: nothing of the parent's but where programs are.
 * Home and temporary files lie in the process's own folder.
 */
export function childEnvironment(home: string, fontsDir: string): Record<string, string> {
	return {
		PATH: '/usr/bin:/bin',
		HOME: home,
		TMPDIR: join(home, 'tmp'),
		XDG_CACHE_HOME: join(home, 'cache'),
		XDG_CONFIG_HOME: join(home, 'config'),
		LANG: 'C.UTF-8',
		LC_ALL: 'C.UTF-8',
		TZ: 'Asia/Shanghai',
		// No display, no dialogs, no Java.
		SAL_USE_VCLPLUGIN: 'svp',
		SAL_DISABLE_OPENCL: '1',
		UV_THREADPOOL_SIZE: '4',
		...fontsEnvironment(fontsDir),
	};
}
