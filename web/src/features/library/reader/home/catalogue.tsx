import { type CountedCategory, sistersIn } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import styles from './home.module.css';

interface Props {
	readonly categories: readonly CountedCategory[];
	readonly top: readonly CountedCategory[];
}

/** The first two levels of the catalogue. */
export function Catalogue({ categories, top }: Props) {
	const { t } = useTranslation('reader');
	return (
		<nav className={styles.panel} aria-labelledby="catalogue">
			<h2 id="catalogue">{t('home.catalogue')}</h2>
			{top.length === 0 && <p>{t('home.noCategories')}</p>}
			<ul className={styles.catalogue}>
				{top.map((category) => (
					<li key={category.id}>
						<CategoryLink category={category} />
						<ul>
							{sistersIn(categories, category.id).map((child) => (
								<li key={child.id}>
									<CategoryLink category={child} />
								</li>
							))}
						</ul>
					</li>
				))}
			</ul>
		</nav>
	);
}

function CategoryLink({ category }: { category: CountedCategory }) {
	return (
		<>
			<a href={`/categories/${category.id}`}>{category.name}</a> <span>{category.documents}</span>
		</>
	);
}
