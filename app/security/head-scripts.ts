/**
 * Runs before the first paint: shows the theme that the person chose in this browser, and says that scripts run.
 * Neither script ever changes, so that pages can allow them by their hashes.
 */
export const themeScript =
  "(function(d){d.dataset.js='';try{var m=localStorage.getItem('souk-theme');if(m==='light'||m==='dark')d.dataset.colorMode=m}catch(e){}})(document.documentElement)"

/** Lets the browser fetch a public page when the pointer rests on its link; not where the links would tell what was looked at. */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: ['/:locale/listings/:slug', '/:locale/categories/:slug'] },
          { not: { selector_matches: '[data-untold] a' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})
