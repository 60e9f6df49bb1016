import type { ThemeConfig } from 'antd';
import type { TypeSize } from '../type-size.ts';

/** Ant Design in the colours and type of the reader pages (base.css). */
export const deskTheme = (type: TypeSize): ThemeConfig => ({
	token: {
		// A desk is calm; and what waits for the end of a motion waits for ever where a system or a busy machine takes it away.
		motion: false,
		colorPrimary: '#a8201a',
		colorInfo: '#14509a',
		colorLink: '#14509a',
		colorSuccess: '#1a6b34',
		colorError: '#b3261e',
		// From dark seeds Ant Design derives muddy backgrounds; these keep the words on them readable.
		colorInfoBg: '#e8f0fa',
		colorInfoBorder: '#b3cbe8',
		colorSuccessBg: '#edf7f0',
		colorSuccessBorder: '#b5dcc1',
		colorErrorBg: '#fbeeed',
		colorErrorBorder: '#f0c4c0',
		controlItemBgActive: '#fbeeed',
		colorTextPlaceholder: '#6d737d',
		colorTextDescription: '#565c66',
		borderRadius: 4,
		fontFamily: 'var(--sans)',
		fontSize: type === 'large' ? 18 : 15,
		controlHeight: type === 'large' ? 44 : 38,
	},
});
