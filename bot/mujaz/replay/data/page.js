
const boxes = [...document.querySelectorAll("[data-filter]")];
const cards = [...document.querySelectorAll(".card")];
function apply() {
  const wanted = Object.fromEntries(boxes.map((box) => [box.dataset.filter, box.value.trim().toLowerCase()]));
  let shown = 0;
  for (const card of cards) {
    const fits =
      (!wanted.language || card.dataset.language === wanted.language) &&
      (!wanted.model || card.dataset.model.toLowerCase() === wanted.model) &&
      (!wanted.verdict || card.dataset.verdict === wanted.verdict || (wanted.verdict === "moved" && card.dataset.moved === "yes")) &&
      (!wanted.words || card.textContent.toLowerCase().includes(wanted.words));
    card.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  document.getElementById("shown").textContent = `${shown} of ${cards.length}`;
}
for (const box of boxes) box.addEventListener("input", apply);
apply();
