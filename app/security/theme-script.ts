/**
 * Runs before the first paint: shows the theme that the person chose in this browser, and says that scripts run.
 * It never changes, so that pages can allow it by its hash.
 */
export const themeScript =
  "(function(d){d.dataset.js='';try{var m=localStorage.getItem('souk-theme');if(m==='light'||m==='dark')d.dataset.colorMode=m}catch(e){}})(document.documentElement)"
