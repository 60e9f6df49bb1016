import { sectionNames } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { Lamp } from '../../../ui/lamp.tsx';
import styles from '../shared/campaigns.module.css';
import type { Instance } from '../shared/types.ts';
import { openWords } from './filing.tsx';

const colours = { same: 'green', adapted: 'yellow', missing: 'red' } as const;

/** What an organisation's plan says to the four sections, and its feature, to be read by those above. */
export function SectionsText({ instance }: { instance: Instance }) {
	const { t } = useTranslation(['filing', 'campaigns']);
	const { sections, upper, feature } = instance;
	return (
		<section className={styles.box}>
			<h2>{t('sections')}</h2>
			{sectionNames.map((name) => {
				const { state, text } = sections[name];
				return (
					<article key={name}>
						<h3>
							{t(`campaigns:sectionName.${name}`)}{' '}
							<Lamp colour={state === null ? 'grey' : colours[state]}>
								{state === null ? t(openWords(instance)) : t(`sectionState.${state}`)}
							</Lamp>
						</h3>
						{text && <p className={styles.words}>{text}</p>}
						<details>
							<summary>{t('upper')}</summary>
							<p className={styles.words}>{upper[name]}</p>
						</details>
					</article>
				);
			})}
			<h3>{t('feature')}</h3>
			<p className={styles.words}>{feature || t('noFeature')}</p>
		</section>
	);
}
