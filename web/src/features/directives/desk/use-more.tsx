import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** So many rows are drawn at first, and with each asking for more: a long document has thousands. */
const step = 50;

/** The first rows of a list, and a button for the next ones where there are any. */
export function useMore<Row>(rows: readonly Row[]): [readonly Row[], ReactNode] {
	const { t } = useTranslation('directives');
	const [count, setCount] = useState(step);
	const left = rows.length - count;
	const more = left > 0 && (
		<Button onClick={() => setCount(count + step)}>{t('more', { count: Math.min(step, left), left })}</Button>
	);
	return [rows.slice(0, count), more];
}
