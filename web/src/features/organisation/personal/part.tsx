import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One kind of what is held, entry by entry. */
export function Part({ title, children }: { title: string; children: ReactNode[] }) {
	const { t } = useTranslation('personal');
	return (
		<section>
			<h2>{title}</h2>
			{children.length === 0 ? <p>{t('none')}</p> : <ul>{children}</ul>}
		</section>
	);
}
