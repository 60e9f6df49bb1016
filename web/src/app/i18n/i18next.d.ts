import 'i18next';
import type { defaultNamespace } from './index.ts';
import type { words } from './words.zh-CN.ts';

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: typeof defaultNamespace;
		resources: typeof words;
	}
}
