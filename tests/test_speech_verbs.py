"""The many ways in which minutes say that somebody speaks: behind somebody else, too."""

from __future__ import annotations

import pytest

SAYS = """
    afkrævede svar; afviste kritikken; aktualiserede emnet; anfægtede tallene; anerkendte indsatsen; anlagde den
    betragtning, at det haster; ansporede til handling; antydede, at prisen er for høj; argumenterede imod; bad om
    ordet; bad om uddybning; bad rådet om at vente; bandede over prisen; bebudede et nyt forslag; bedyrede, at det
    passer; beklagede sig over støjen; bekendtgjorde, at anlægget åbner; belyste sagen; bemyndigede ikke til det;
    benyttede lejligheden til at takke; beroligede forsamlingen; besvarede spørgsmålet; betegnede planen som uklog;
    betvivlede tallene; bifaldt forslaget; bragte emnet på bane; bragte en hilsen fra amtet; brød ind; brød sig ikke
    om tanken; bød ind med en idé; citerede rapporten; debatterede sagen; deklamerede et vers; delte bekymringen;
    drog paralleller til Sverige; drøftede sagen; efterlod ingen tvivl; efterspurgte tal; efterlyste en plan;
    eftersøgte svar; erindrede om fristen; ergrede sig; erklærede sig enig; fandt prisen høj; fik ordet; flagede et
    problem; forbeholdt sig sin stilling; fordømte planen; foreholdt formanden sagen; forelagde tallene; foreslog
    pause; forespurgte om prisen; forlangte en forklaring; formanede om ro; formulerede et spørgsmål; forsikrede om
    kvaliteten; forsvarede planen; fortolkede reglen; fortrød sit forslag; forudsagde problemer; forudså problemer;
    forventede svar; frabad sig det; fremdrog et eksempel; fremførte et synspunkt; fremkom med et forslag; fremsatte
    et ønske; frygtede det værste; følte sig overset; førte til protokol, at det er for sent; gav grønt lys; gav ham
    ret; gav hende ret i det; gav sin tilslutning; gav en kort status; gav tilsagn; gengav samtalen; genfremsatte
    forslaget; gennemgik tallene; gentog kritikken; gik ind for planen; gik imod planen; gik i rette med tallene;
    gjorde gældende, at det haster; gjorde indsigelse; gjorde klart, at det haster; gjorde sig til talsmand for
    planen; gjorde status; glædede sig; greb ordet; havde den holdning, at det haster; havde en kommentar; havde et
    forslag; havde et spørgsmål; havde forståelse for det; havde gerne set en plan; havde ikke noget imod det; havde
    svært ved at se formålet; havde undret sig; hilste planen velkommen; holdt et oplæg; holdt fast i sit forslag;
    håbede på regn; indbød til møde; indgav en klage; indledte; indrømmede fejlen; indskærpede reglen; indskød, at
    det haster; indvendte, at det haster; insisterede på svar; instruerede i brugen; introducerede planen; istemte;
    kaldte planen god; klagede over støjen; klandrede amtet; klargjorde sagen; knyttede en bemærkning til planen;
    kom ind på prisen; kom med et forslag; kom med en opfordring; kommenterede; konstaterede; korrigerede; krævede
    svar; kunne godt se problemet; kunne ikke tilslutte sig; kunne ikke forstå det; kunne oplyse, at det haster;
    kunne tænke sig en anden farve; kvitterede; lagde op til en drøftelse; lagde til grund, at det haster; lagde
    vægt på prisen; ledte efter svar; lovpriste planen; lykønskede; lød bekymret; læste op; løftede sløret for
    planen; manede til besindighed; medgav, at det haster; meddelte; mente; mindedes en anden sag; motiverede;
    mærkede sig tallene; nedtonede problemet; nuancerede; nævnte; nærede bekymring; oplyste; opponerede; oplæste
    brevet; opsummerede; ophøjede sagen; overvejede en klage; parerede kritikken; peb over prisen; pegede på prisen;
    plæderede for planen; pointerede; priste indsatsen; problematiserede; proklamerede; protesterede; præciserede;
    præsenterede; påbegyndte debatten; påpegede; påskønnede arbejdet; påtalte; rapporterede; ramte hovedet på
    sømmet; redegjorde; refererede; rejste sagen; rejste spørgsmål om prisen; rejste tvivl; repeterede reglen;
    replicerede; resumerede; returnerede til emnet; ridsede sagen op; roste; rådede til ro; samlede op på debatten;
    sammenlignede med Sverige; satte ord på det; satte spørgsmålstegn ved prisen; savnede tal; skitserede; skønnede
    prisen til 9 kr.; slog et slag for planen; slog fast; slog til lyd for; sluttede af; sluttede sig til; spurgte;
    spåede regn; stillede et ændringsforslag; stillede forslag om pause; stillede sig kritisk; stillede spørgsmål;
    stod fast; stod uforstående over for det; støttede; summerede op; supplerede; svarede; syntes; så et problem i
    det; så frem til det; så gerne det; tilbageviste kritikken; tilbød; tiljublede; tilkendegav; tilsluttede sig;
    tilstod; tiltrådte; tilføjede; tog afstand fra det; tog emnet op; tog forbehold; tog ordet; tog til genmæle; tog
    udgangspunkt i tallene; tolkede reglen; troede ikke på det; truede med at gå; tvivlede; tydeliggjorde; udbad sig
    svar; udbredte sig om planen; udbragte et leve; udbrød, at det haster; uddybede; udfoldede; udfrittede
    formanden; udlagde teksten; udpenslede; udspurgte formanden; udtalte; udtrykte; understregede; undrede sig;
    undskyldte; vakte opsigt; varslede ændringer; vendte sig mod planen; viderebragte en hilsen; videreformidlede en
    hilsen; viste rundt; viste billeder; vurderede; ville gerne vide mere; ville sikre sig, at det sker; ville høre;
    ville ønske det; vidste ikke, om det passer; ytrede; ærgrede sig; ønskede svar; åbnede debatten; åbnede for
    spørgsmål; var af den opfattelse, at det haster; var fortaler for planen; var i tvivl om prisen; var inde på
    prisen; var ked af det; var modstander; var nysgerrig; var på linje med Ole Bæk; var stærkt imod; var tilhænger
    af planen; var uforstående; var uenig; var utilfreds; var vred; var åben for det; var bekymret; var betænkelig;
    var ikke tryg ved det; var ikke overbevist; var spændt på det; var meget tilfreds; var glad for det; var
    chokeret; var opmærksom på det; var klar over det; var indstillet på det; var parat til det; var forbeholden;
    var forundret;
    ønskede at få drøftet hegnets højde; kunne som vikar for sekretæren konstatere, at alt er i orden
"""


@pytest.mark.parametrize("says", [" ".join(one.split()) for one in SAYS.split(";")])
def test_whoever_is_the_subject_speaks(speakers, says):
    assert speakers(f"Vagn Krat fortalte om åen. Ejvind Toft {says}.") == ["Vagn Krat", "Ejvind Toft"]
